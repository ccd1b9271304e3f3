#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/lexicon/translation_candidates.h"

namespace sejajar::lexicon {

/// Expected counts of translations in one direction, in one batch.
struct TranslationCounts {
  struct Count {
    std::uint32_t word;  ///< id in the vocabulary of the other side
    float count;         ///< above 0.2
  };
  std::vector<std::uint32_t> words;  ///< ids in the vocabulary, increasing
  std::vector<double> occurrences;   ///< per word, weighted by the posteriors of its beads
  std::vector<std::size_t> starts;   ///< per word, the begin of its counts, and the end
  std::vector<Count> counts;

  std::span<const Count> of(std::size_t row) const {
    return {counts.data() + starts[row], counts.data() + starts[row + 1]};
  }
};

/// The counts of both directions.
struct BothCounts {
  TranslationCounts forward;   ///< source -> target
  TranslationCounts backward;  ///< target -> source
};

/// Returns the expected counts of IBM Model 1 in both directions, over translation_candidates():
/// those of the last of three iterations for guessed beads, of five for given ones.
BothCounts expected_counts(const EmBatch& batch, const Prior& prior);

}  // namespace sejajar::lexicon
