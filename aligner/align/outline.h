#pragma once

#include <sejajar/options.h>

#include "analyze/analysis.h"
#include "dp/band.h"
#include "dp/bead_graph.h"
#include "score/scorer.h"

namespace sejajar::aligning {

/// Returns the beads of which the path can be: those with an end near which a path of the commonest
/// shapes goes at no more than 16 nats above the cheapest one, the other no further than its
/// neighbours. The band widens until the cheapest path of single sentences keeps its margin. What
/// is left is a few nodes per sentence, however wide the band was, so that all shapes and all paths
/// can be weighed there. Throws Error{input} if the band is or becomes larger than 2e8 nodes.
dp::BeadGraph outline(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                      const score::Components& weights, dp::Band band, const SearchOptions& search);

}  // namespace sejajar::aligning
