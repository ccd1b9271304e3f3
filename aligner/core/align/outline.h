#pragma once

#include <sejajar/options.h>

#include "core/dp/band.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Nats above the cheapest path at which a node or a bead is given up: a millionth.
inline constexpr double kUnlikely = 14;

/// Returns the nodes that the path can go through: those where a path of single sentences goes at
/// no more than kUnlikely above the cheapest one. The band widens until that one keeps its margin.
/// What is left is a few nodes per sentence, however wide the band was, so that all shapes and all
/// paths can be weighed there. Throws Error{input} if the band is or becomes larger than 2e8 nodes.
dp::Band outline(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                 const score::Components& weights, dp::Band band, const SearchOptions& search);

}  // namespace sejajar::aligning
