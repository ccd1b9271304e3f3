#pragma once

#include "core/align/word_block.h"
#include "core/align/word_rows.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::aligning {

/// What is known beforehand, by the words of the source vocabulary in both directions.
struct PriorBySource {
  /// `prior` stays with the caller; the vocabularies have `sources` and `targets` words.
  PriorBySource(const model::Lexicon& prior, std::size_t sources, std::size_t targets);

  const model::TranslationTable& forward;  ///< p(t|s) of each s
  model::TranslationTable backward;        ///< p(s|t) of each s
  std::size_t target_words;                ///< of the target vocabulary
};

/// Returns the pairs of words of `block` worth following, with first probabilities, and all their
/// links. A pair is worth it if it is in `prior`, or if neither word is single and they
/// stand together three times more often than by chance, and a twentieth of the times of one
/// of them. The first p(t|s) is the share of t in the words that stand beside s, times the root of
/// how much more often than by chance they stand together, in beads of words that stand beside few
/// others most (after Moore 2004, who showed that a start from association saves most rounds).
WordRows find_pairs(const WordBlock& block, const analyze::Places& places,
                    const PriorBySource& prior);

}  // namespace sejajar::aligning
