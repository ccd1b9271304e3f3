#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dp/lattice.h"
#include "core/score/ratio_table.h"
#include "language/analyze/analysis.h"

namespace sejajar::score {

/// How much speaks against the two ends of a bead, for each node of a band: words of the sentence
/// inside an end that the sentence beyond it on the other side explains much better than the one
/// inside does. Where a clause stands in the first of two sentences here and in the second there,
/// its words do so.
class Crossings {
 public:
  /// `lattice` stays with the caller. One that has not all shapes is searched for an outline only,
  /// for which no end speaks.
  Crossings(const analyze::PairAnalysis& pair, const Ratios& ratios, const dp::Lattice& lattice);

  /// The sum over those words, of both sides, of the ln of how much better, at most ln 20 each, for
  /// beads that begin at node (i, j), which must be inside the band; 0 at the start of either text.
  double at_start(std::uint32_t i, std::uint32_t j) const { return value(i, j, 0); }

  /// The same for beads that end there; 0 at the end of either text.
  double at_end(std::uint32_t i, std::uint32_t j) const { return value(i, j, 1); }

 private:
  double value(std::uint32_t i, std::uint32_t j, std::size_t end) const {
    return values_.empty() ? 0 : static_cast<double>(values_[2 * band_.index(i, j) + end]);
  }

  const dp::Band& band_;
  std::vector<float> values_;  // none for an outline; of beads that begin and that end at each node
};

}  // namespace sejajar::score
