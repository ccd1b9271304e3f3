#include "align/outline.h"

#include "align/likely_nodes.h"
#include "anchor/corridor.h"
#include "dp/bead_costs.h"
#include "dp/viterbi.h"

namespace sejajar::aligning {

namespace {

constexpr double kHopeless = 24;          // nats above the cheapest path
constexpr std::uint32_t kNeighbours = 1;  // shapes not tried lead at most so far off
constexpr int kMostWidenings = 24;

}  // namespace

dp::Band outline(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                 const score::Components& weights, dp::Band band, const SearchOptions& search) {
  for (int widenings = 0;; ++widenings) {
    const dp::Lattice lattice(band, dp::kCommonMoves);
    const score::Scorer scorer(pair, beliefs, weights, lattice);
    const dp::BeadCosts costs(band, lattice.moves,
                              [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
                                return scorer.cost(i, j, dp::kCommonMoves[k]);
                              });
    dp::Band wider = band;
    if (widenings < kMostWidenings &&
        anchor::widen(wider, dp::viterbi(lattice, costs), search.margin)) {
      band = std::move(wider);
      continue;
    }
    const dp::Sums sums = dp::sum_paths<dp::LeastOf>(lattice, costs);
    return anchor::wider(likely_nodes(band, sums, kHopeless), kNeighbours);
  }
}

}  // namespace sejajar::aligning
