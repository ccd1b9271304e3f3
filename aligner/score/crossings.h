#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyze/analysis.h"
#include "dp/lattice.h"
#include "model/lexicon.h"

namespace sejajar::score {

/// How much speaks against a bead's end, for each node of a band: words of the sentence before it
/// on one side that the sentence behind it on the other side explains better than the one before it
/// does, and the reverse. Where a clause stands in the first of two sentences here and in the
/// second there, its words do so.
class Crossings {
 public:
  /// `lattice` stays with the caller.
  Crossings(const analyze::PairAnalysis& pair, const model::Lexicon& lexicon,
            const dp::Lattice& lattice);

  /// The sum over those words of the ln of how much better, in nats, of both directions, for the
  /// end at node (i, j), which must be inside the band; 0 at the ends of either text.
  double of(std::uint32_t i, std::uint32_t j) const {
    return static_cast<double>(values_[band_.index(i, j)]);
  }

 private:
  const dp::Band& band_;
  std::vector<float> values_;
};

}  // namespace sejajar::score
