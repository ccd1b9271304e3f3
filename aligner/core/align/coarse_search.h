#pragma once

#include <cstdint>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/viterbi.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// The cheapest paths of single sentences, which stay alone or translate one other, through every
/// node of a band: an edit distance of sentences. It costs one score a node, and is never far from
/// the path of all shapes.
class CoarseSearch {
 public:
  /// `band` stays with the caller. Memory: 12 bytes a node, and what scores take.
  CoarseSearch(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
               const score::Components& weights, const dp::Band& band);

  /// The cheapest path of all; its moves are rows of dp::kMoves.
  std::vector<dp::Step> path() const;

  /// The nodes whose cheapest path costs at most `nats` more, and what connects them.
  dp::Band within(double nats) const;

 private:
  double into(std::uint32_t i, std::uint32_t j) const { return into_[band_.index(i, j)]; }
  double after(const dp::Step& step) const;
  std::vector<double> row_out(std::uint32_t i, const std::vector<double>& next) const;

  const dp::Band& band_;
  std::vector<float> pair_costs_;     // of the 1-1 bead that ends at each node
  std::vector<double> source_nulls_;  // of each sentence without translation
  std::vector<double> target_nulls_;
  std::vector<double> into_;  // of the cheapest way from the start to each node
};

}  // namespace sejajar::aligning
