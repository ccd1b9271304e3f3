#pragma once

#include <cstddef>
#include <vector>

#include "core/dp/bead_graph.h"

namespace sejajar::dp {

/// Returns the beads of `graph` that are on a path of at most `nats` above the cheapest one. Every
/// bead that is left is on a whole path of such beads.
BeadGraph within(const BeadGraph& graph, double nats);

/// Returns the probability of each bead of `graph`, in its order: the sum over the paths through
/// it, forward and backward in nats (no underflow at any length). Source: Rabiner (1989), in the
/// log domain.
std::vector<double> posteriors(const BeadGraph& graph);

/// Returns the places in `graph` of the beads of the path from (0, 0) to (n, m) of the least sum of
/// `costs`, which holds one for each bead, in its order. Of equal paths the one whose last
/// differing bead stands earlier in the table wins, target nulls last. Nothing if there is no path.
std::vector<std::size_t> cheapest_path(const BeadGraph& graph, const std::vector<double>& costs);

}  // namespace sejajar::dp
