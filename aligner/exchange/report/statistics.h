#pragma once

#include <string>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the statistics of `pair`, one per line: name, tab, value.
std::string statistics(const PairView& pair);

}  // namespace sejajar::report
