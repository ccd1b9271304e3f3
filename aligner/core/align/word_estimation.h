#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/align/word_pairs.h"

namespace sejajar::aligning {

/// How often words of one side became words of the other in some beads, as far as that can be told.
struct WordCounts {
  struct Count {
    std::uint32_t word;  ///< of the other side
    float count;         ///< expected, above 0.2
  };
  std::vector<std::uint32_t> words;  ///< those of one side that stand in the beads, rising
  std::vector<double> occurrences;   ///< of each, weighted by the posteriors of its beads
  std::vector<std::size_t> starts;   ///< of the counts of each, and one more
  std::vector<Count> counts;

  std::span<const Count> of(std::size_t row) const {
    return {counts.data() + starts[row], counts.data() + starts[row + 1]};
  }
};

/// The counts of both directions.
struct BothCounts {
  WordCounts forward;   ///< of the source words
  WordCounts backward;  ///< of the target words
};

/// Returns the counts that the last of three rounds expects, of five for given beads: IBM Model 1
/// in both directions, over the pairs of find_pairs().
BothCounts estimate(const WordBlock& block, const PriorBySource& prior);

}  // namespace sejajar::aligning
