#pragma once

#include <string>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the figures of `pair` as lines of a name, a tab and a value.
std::string statistics(const PairView& pair);

}  // namespace sejajar::report
