#pragma once

#include <sejajar/options.h>

#include "core/dp/band.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Nats above the cheapest path beyond which nodes and beads are pruned: a probability of 1e-6.
inline constexpr double kUnlikely = 14;

/// Returns the nodes that a path of nulls and 1-1 beads reaches at no more than kUnlikely above the
/// cheapest one, a few per sentence, in which all shapes and paths can be searched. `band` widens
/// until the cheapest path keeps the margin of `search`. Throws Error{input} if the band is or
/// becomes larger than 2e8 nodes.
dp::Band pruned_band(const analyze::PairAnalysis& pair, const score::PassParameters& parameters,
                     const score::Components& weights, dp::Band band, const SearchOptions& search);

}  // namespace sejajar::aligning
