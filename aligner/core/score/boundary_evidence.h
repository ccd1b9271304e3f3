#pragma once

#include <algorithm>
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
  double at_start(std::uint32_t i, std::uint32_t j) const {
    return values_.empty() ? 0 : static_cast<double>(values_[band_->index(i, j)].at_start);
  }

  /// The sum for beads that end at node (i, j); 0 at the end of either text.
  double at_end(std::uint32_t i, std::uint32_t j) const {
    return values_.empty() ? 0 : static_cast<double>(values_[band_->index(i, j)].at_end);
  }

  /// Evidence against a null of source sentence i between target sentences j - 1 and j: words of
  /// either that this sentence explains and the source sentence beside it does not. The ln of how
  /// much better, summed for each of the two target sentences; the greater sum.
  double against_source_null(std::uint32_t i, std::uint32_t j) const {
    if (only_.empty()) return 0;
    return static_cast<double>(std::max(only_[band_->index(i, j)].source.at_end,
                                        only_[band_->index(i + 1, j)].source.at_start));
  }

  /// The same against a null of target sentence j between source sentences i - 1 and i.
  double against_target_null(std::uint32_t i, std::uint32_t j) const {
    if (only_.empty()) return 0;
    return static_cast<double>(std::max(only_[band_->index(i, j)].target.at_end,
                                        only_[band_->index(i, j + 1)].target.at_start));
  }

 private:
  /// For beads that begin and for beads that end at a node.
  struct Ends {
    float at_start = 0;
    float at_end = 0;
  };

  /// Evidence that the sentence just outside the boundary explains words that the one inside does
  /// not, by the side of the two.
  struct Only {
    Ends source;
    Ends target;
  };

  const dp::Band* band_ = nullptr;
  std::vector<Ends> values_;  // by node
  std::vector<Only> only_;    // by node
};

}  // namespace sejajar::score
