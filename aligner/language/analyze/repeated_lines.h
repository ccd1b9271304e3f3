#pragma once

#include <vector>

#include "language/analyze/analysis.h"

namespace sejajar::analyze {

/// Returns how unique each sentence of `side` is in its neighbourhood, 0..1, by its units, numbers
/// and ending: 1 for most, 0 for an empty one, and 1 / n for a line without an end mark, such as a
/// running head, that occurs n times nearby, if n is 3 or more. Empty if all are 1.
std::vector<float> uniqueness_of(const Analysis& side);

}  // namespace sejajar::analyze
