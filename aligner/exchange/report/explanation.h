#pragma once

#include <cstddef>
#include <string>

#include "exchange/report/terminal.h"
#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns an explanation of bead `k` (from 0) of `pair`: its texts, its ties, its terms
/// beside its rivals' terms, and why it was chosen. The pair must have been inspected.
std::string explanation(const PairView& pair, std::size_t k, const Terminal& terminal);

}  // namespace sejajar::report
