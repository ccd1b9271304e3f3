#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/analyze/analysis.h"
#include "language/analyze/places.h"

namespace sejajar::aligning {

/// A bead with both sides and how sure it is: what a lexicon is learnt from.
struct WeightedBead {
  std::uint32_t source_begin, source_end;
  std::uint32_t target_begin, target_end;
  double posterior;  ///< 0..1
};

/// Whether beads are known to be right, or what a search believes.
enum class BeadOrigin : std::uint8_t { kGuessed, kGiven };

/// The words of one side of some beads, numbered anew without gaps.
struct BlockSide {
  std::vector<std::uint32_t> words;    ///< the number of each in the vocabulary, rising
  std::vector<double> occurrences;     ///< of each, weighted by the posteriors of its beads
  std::vector<float> null;             ///< p(word | NULL): its share of the text
  std::vector<char> single;            ///< of each: 1 if it is single; see below
  std::vector<std::uint32_t> places;   ///< words of all beads, one bead after the other; see below
  std::vector<std::uint32_t> starts;   ///< of each bead in `places`, and one more
  std::vector<std::uint32_t> singles;  ///< of each bead, where single words start

  /// The words of `bead` that are not too common, those that are not single first.
  std::span<const std::uint32_t> of(std::uint32_t bead) const {
    return {places.data() + starts[bead], places.data() + starts[bead + 1]};
  }

  /// The words of `bead` that are neither too common nor single.
  std::span<const std::uint32_t> recurring(std::uint32_t bead) const {
    return {places.data() + starts[bead], places.data() + singles[bead]};
  }
};

/// Some beads as the estimation sees them. Words that stand in more than a third of them have no
/// places, because they can't stand beside any other three times more often than by chance; only
/// where a word is a tenth of the text, all words have their places. Words that the text and
/// guessed beads have once are single: they can teach nothing but that they stand where they do,
/// which is what was guessed.
struct WordBlock {
  BlockSide source;
  BlockSide target;
  std::vector<float> weights;  ///< posteriors of the beads
  BeadOrigin origin = BeadOrigin::kGuessed;
};

/// Returns `beads` of `pair`. Time: linear in their words and in the vocabularies.
WordBlock word_block(const analyze::PairAnalysis& pair, std::span<const WeightedBead> beads,
                     BeadOrigin origin);

/// Where the words of one side stand: for each word, the beads of its places in their order.
analyze::Places word_places(const BlockSide& side);

}  // namespace sejajar::aligning
