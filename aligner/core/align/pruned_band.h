#pragma once

#include <sejajar/options.h>

#include "core/align/passes.h"
#include "core/dp/band.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Nats above the cheapest path beyond which beads are pruned: a probability of 1e-6.
inline constexpr double kUnlikely = 14;

/// Nats above the cheapest path of nulls and 1-1 beads beyond which nodes are pruned: 1e-4.
inline constexpr double kUnlikelyNode = 9;

/// The nodes that remain of a band.
struct PrunedBand {
  dp::Band band;
  double share = 1;  ///< share of the likely nodes that `band` has, 0..1
};

/// Returns the nodes of the band of `input` that a path of nulls and 1-1 beads reaches at no more
/// than kUnlikelyNode above the cheapest one, a few per sentence, in which all shapes and paths can
/// be searched. The band widens until the cheapest path keeps the margin of `search`, or until the
/// nodes of all bands are 256 per sentence or 5e7. Where the texts hardly decide, as unrelated ones
/// do, only nodes next to the cheapest path are returned. Time and memory: linear in the sentences,
/// after the first band. Throws Error{input} if the band has more than 2e8 nodes.
PrunedBand pruned_band(const analyze::PairAnalysis& pair, const PassInput& input,
                       const score::Components& weights, const SearchOptions& search);

}  // namespace sejajar::aligning
