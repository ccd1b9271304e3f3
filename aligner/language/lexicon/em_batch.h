#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <span>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/analyze/inverted_index.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::lexicon {

/// Where beads come from.
enum class BeadOrigin : std::uint8_t {
  kGuessed,         ///< a search in one text
  kGuessedOfTexts,  ///< searches in many texts
  kGiven            ///< they are known to be right
};

/// One side of the beads of a batch. Its words have ids of their own, without gaps.
struct BatchSide {
  std::vector<std::uint32_t> words;         ///< per word, its id in the vocabulary; increasing
  std::vector<std::uint32_t> ids;           ///< per word of the vocabulary, its id here, or kNoId
  std::vector<double> occurrences;          ///< per word, weighted by the posteriors of its beads
  std::vector<float> null;                  ///< per word, p(word | NULL): its share of the text
  std::vector<char> hapax;                  ///< per word, 1 if it is a hapax; see EmBatch
  std::vector<std::uint32_t> tokens;        ///< words of all beads, bead by bead; see EmBatch
  std::vector<std::uint32_t> starts;        ///< per bead, its begin in `tokens`, and the end
  std::vector<std::uint32_t> hapax_starts;  ///< per bead, the begin of its hapaxes in `tokens`

  /// The tokens of `bead`: first those that are no hapaxes, then the hapaxes.
  std::span<const std::uint32_t> of(std::uint32_t bead) const {
    return {tokens.data() + starts[bead], tokens.data() + starts[bead + 1]};
  }

  /// The tokens of `bead` that are no hapaxes.
  std::span<const std::uint32_t> recurring(std::uint32_t bead) const {
    return {tokens.data() + starts[bead], tokens.data() + hapax_starts[bead]};
  }
};

/// Some beads as the estimation sees them. Words in more than a third of the beads have no tokens,
/// because they cannot co-occur with another word three times more often than by chance, unless
/// they make up a tenth of the text. Of the words of a side of a bead, the first 256 count.
///
/// Hapaxes of guessed beads carry no evidence beyond their bead: in a part of a text, the words of
/// one bead only; otherwise, those that also occur once in the text.
struct EmBatch {
  BatchSide source;
  BatchSide target;
  std::vector<float> weights;  ///< per bead, its posterior
  BeadOrigin origin = BeadOrigin::kGuessed;
  bool is_part = false;  ///< whether the guessed beads of one text make several batches
};

/// Returns the batch of `beads` of `pair`, all or a part of them, of which only ranges and
/// posteriors count. Time: linear in their tokens and in the vocabularies.
EmBatch em_batch(const analyze::PairAnalysis& pair, std::span<const Bead> beads, BeadOrigin origin,
                 bool is_part = false);

/// Returns the inverted index of one side: for each word, the beads of its tokens in order.
analyze::InvertedIndex beads_of_words(const BatchSide& side);

}  // namespace sejajar::lexicon
