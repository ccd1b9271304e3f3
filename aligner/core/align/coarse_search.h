#pragma once

#include <cstdint>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/step.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// The cheapest paths of nulls and 1-1 beads through every node of a band: an edit distance of
/// sentences. It takes one score per node and much less memory than a dp::BeadGraph, and its
/// cheapest path is never far from the cheapest path over all shapes.
class CoarseSearch {
 public:
  /// `band` must outlive this object. Memory: 12 bytes per node, and what scores take.
  CoarseSearch(const analyze::PairAnalysis& pair, const score::PassParameters& parameters,
               const score::Components& weights, const dp::Band& band);

  /// Returns the cheapest path of all.
  std::vector<dp::Step> path() const;

  /// Returns the band of the nodes whose cheapest path costs at most `nats` more.
  dp::Band within(double nats) const;

 private:
  double into(std::uint32_t i, std::uint32_t j) const { return into_[band_.index(i, j)]; }
  void fill_row(std::uint32_t i);
  double cost_through(const dp::Step& step) const;
  std::vector<double> row_out(std::uint32_t i, const std::vector<double>& next) const;

  const dp::Band& band_;
  std::vector<float> pair_costs_;     // of the 1-1 bead that ends at each node
  std::vector<double> source_nulls_;  // cost of each source sentence without translation
  std::vector<double> target_nulls_;
  std::vector<double> into_;  // cost of the cheapest path from (0, 0) to each node
};

}  // namespace sejajar::aligning
