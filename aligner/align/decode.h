#pragma once

#include <vector>

#include "dp/band.h"
#include "dp/bead_costs.h"
#include "dp/viterbi.h"

namespace sejajar::aligning {

/// Returns the path inside `band` whose two-sided beads have the greatest expected F1, given the
/// posterior of every bead of dp::kMoves. A bead of posterior p belongs to it if it earns p - F/2
/// more than what it displaces, where F is that greatest F1 itself; so F is found by repetition
/// (Dinkelbach 1967). Where nothing is likely enough, sentences stay without translation.
std::vector<dp::Step> decode(const dp::Band& band, const dp::BeadCosts& posteriors);

}  // namespace sejajar::aligning
