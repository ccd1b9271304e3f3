#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/align/word_block.h"

namespace sejajar::aligning {

/// A source word and a target word that may have become one another.
struct WordPair {
  std::uint32_t target;  ///< number in the block
  float forward;         ///< p(target word | source word), 0..1
  float backward;        ///< p(source word | target word), times the sum of its column
  float forward_count;   ///< expected times that the source word became the target word
  float backward_count;  ///< the other way round
  float forward_prior;   ///< pseudo-count
  float backward_prior;  ///< likewise
};

/// A place of the target side where a pair stands.
struct WordLink {
  std::uint32_t pair;   ///< counted from the first of its row
  std::uint32_t place;  ///< in BlockSide::places
};

/// What the rows of a round add up over the target side of a block.
struct TargetSums {
  std::vector<float> places;   ///< of p(t|s) over the words s of the bead, NULL left out
  std::vector<float> columns;  ///< of the backward probabilities of each target word
};

/// The pairs of each source word of a block, and the links of each place of the source side.
struct WordRows {
  std::vector<std::size_t> starts;         ///< of the rows in `pairs`, and one more
  std::vector<WordPair> pairs;             ///< row by row
  std::vector<std::uint32_t> link_counts;  ///< links of each place, in the order of word_places()
  std::vector<WordLink> links;             ///< place by place

  std::span<const WordPair> of(std::uint32_t word) const {
    return {pairs.data() + starts[word], pairs.data() + starts[word + 1]};
  }
};

}  // namespace sejajar::aligning
