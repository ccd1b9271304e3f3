#pragma once

#include <sejajar/options.h>

#include "analyze/analysis.h"
#include "dp/band.h"
#include "score/scorer.h"

namespace sejajar::aligning {

/// Returns the nodes that the path can go through: those where a path of the commonest shapes goes
/// at no more than 14 nats above the cheapest one. The band widens until the cheapest path of
/// single sentences keeps its margin. What is left is a few nodes per sentence, however wide the
/// band was, so that all shapes and all paths can be weighed there. Throws Error{input} if the band
/// is or becomes larger than 2e8 nodes.
dp::Band outline(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                 const score::Components& weights, dp::Band band, const SearchOptions& search);

}  // namespace sejajar::aligning
