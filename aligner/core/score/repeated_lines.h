#pragma once

#include <vector>

#include "language/analyze/analysis.h"

namespace sejajar::score {

/// Returns for each sentence of `side` how much its pairing says about the place where it stands,
/// 0..1: 1 for most, 0 for one without any character, less for a line without an end mark the more
/// often it stands nearby, from three times, such as a running head. Empty if all are 1.
std::vector<float> uniqueness_of(const analyze::Analysis& side);

}  // namespace sejajar::score
