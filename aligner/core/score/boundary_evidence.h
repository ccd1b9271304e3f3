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
    return static_cast<double>(node(i, j).at_start);
  }

  /// The sum for beads that end at node (i, j); 0 at the end of either text.
  double at_end(std::uint32_t i, std::uint32_t j) const {
    return static_cast<double>(node(i, j).at_end);
  }

  /// Evidence against a null of source sentence i between target sentences j - 1 and j: words of
  /// either that this sentence explains and the source sentence beside it does not. The ln of how
  /// much better, summed for each of the two target sentences; the greater sum.
  double against_source_null(std::uint32_t i, std::uint32_t j) const {
    return static_cast<double>(
        std::max(node(i, j).source.only_at_end, node(i + 1, j).source.only_at_start));
  }

  /// The same against a null of target sentence j between source sentences i - 1 and i.
  double against_target_null(std::uint32_t i, std::uint32_t j) const {
    return static_cast<double>(
        std::max(node(i, j).target.only_at_end, node(i, j + 1).target.only_at_start));
  }

 private:
  /// What only the sentence outside a bead explains, for beads that begin and that end at a node.
  struct Outside {
    float only_at_start = 0;
    float only_at_end = 0;
  };

  struct Node {
    float at_start = 0;
    float at_end = 0;
    Outside source;
    Outside target;
  };

  Node node(std::uint32_t i, std::uint32_t j) const {
    return nodes_.empty() ? Node() : nodes_[band_->index(i, j)];
  }

  const dp::Band* band_ = nullptr;
  std::vector<Node> nodes_;
};

}  // namespace sejajar::score
