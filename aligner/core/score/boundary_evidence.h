#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dp/band.h"
#include "core/score/ratio_table.h"
#include "language/analyze/analysis.h"

namespace sejajar::score {

/// Evidence against a bead boundary, for each node of a band: words of the sentence just inside the
/// boundary that the sentence just outside it on the other side explains much better than the one
/// inside does. This happens where a clause is in the first of two sentences in one language and
/// in the second in the other.
class BoundaryEvidence {
 public:
  /// No evidence anywhere.
  BoundaryEvidence() = default;

  /// `band` must outlive this object.
  BoundaryEvidence(const analyze::PairAnalysis& pair, const Ratios& ratios, const dp::Band& band);

  /// The sum over those words, of both sides, of the ln of how much better, at most ln 20 each, for
  /// beads that begin at node (i, j), which must be inside the band; 0 at the start of either text.
  double at_start(std::uint32_t i, std::uint32_t j) const { return value(i, j, 0); }

  /// The sum for beads that end at node (i, j); 0 at the end of either text.
  double at_end(std::uint32_t i, std::uint32_t j) const { return value(i, j, 1); }

 private:
  double value(std::uint32_t i, std::uint32_t j, std::size_t end) const {
    return values_.empty() ? 0 : static_cast<double>(values_[2 * band_->index(i, j) + end]);
  }

  const dp::Band* band_ = nullptr;
  std::vector<float> values_;  // of beads that begin and of beads that end at each node
};

}  // namespace sejajar::score
