#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::aligning {

/// A bead in one direction: the words of the side that is given and of the side that is explained.
struct BeadView {
  std::span<const std::uint32_t> given;
  std::span<const std::uint32_t> explained;
  float posterior;     ///< 0..1
  std::size_t offset;  ///< of its explained words in arrays over those of all beads
};

/// Where one given word occurs.
struct Occurrence {
  std::uint32_t bead;
  float times;  ///< occurrences in that bead
};

/// The beads of every given word, in their order.
class WordOccurrences {
 public:
  /// `beads` stay with the caller; their given words are below `vocabulary`.
  WordOccurrences(std::span<const BeadView> beads, std::size_t vocabulary);

  std::span<const Occurrence> of(std::uint32_t word) const {
    return {occurrences_.data() + starts_[word], occurrences_.data() + starts_[word + 1]};
  }

 private:
  std::vector<std::size_t> starts_;  // one per word and one more
  std::vector<Occurrence> occurrences_;
};

}  // namespace sejajar::aligning
