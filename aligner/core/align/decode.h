#pragma once

#include <sejajar/alignment.h>

#include <vector>

#include "core/dp/bead_graph.h"

namespace sejajar::aligning {

/// Returns the path of the greatest expected F1, given the posterior of every bead of `graph`, in
/// its order; its beads have ranges and posteriors, but no costs. A two-sided bead of posterior p
/// gains p - F/2, where F is that greatest F1 itself; so F is found by iteration (Dinkelbach 1967).
/// The posterior q of a null is the probability that its sentence has no translation: the sum over
/// all positions of the null in the other text. The gain of a null is 0 if q is at least F/2, else
/// -0.7 (F/2 - q); without this loss, an unlikely null would be chosen where the probability is
/// spread over several two-sided beads.
std::vector<Bead> decode(const dp::BeadGraph& graph, const std::vector<double>& bead_posteriors);

}  // namespace sejajar::aligning
