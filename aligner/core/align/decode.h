#pragma once

#include <sejajar/alignment.h>

#include <vector>

#include "core/dp/bead_graph.h"

namespace sejajar::aligning {

/// Returns the path whose two-sided beads have the greatest expected F1, given the posterior of
/// every bead of `graph`, in its order; its beads have ranges and posteriors, but no costs. A bead
/// of posterior p gains p - F/2, where F is that greatest F1 itself; so F is found by iteration
/// (Dinkelbach 1967). Where no bead is likely enough, sentences remain without translation, source
/// sentences first.
std::vector<Bead> decode(const dp::BeadGraph& graph, const std::vector<double>& posteriors);

}  // namespace sejajar::aligning
