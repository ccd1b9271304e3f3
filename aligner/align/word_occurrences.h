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

/// The given words of some beads, and the beads of each in their order.
class WordOccurrences {
 public:
  /// `beads` stay with the caller.
  explicit WordOccurrences(std::span<const BeadView> beads);

  /// The words, rising, each once.
  const std::vector<std::uint32_t>& words() const { return words_; }

  /// The beads of words()[k].
  std::span<const Occurrence> of(std::size_t k) const {
    return {occurrences_.data() + starts_[k], occurrences_.data() + starts_[k + 1]};
  }

  /// The places in words() of the given words of all beads, one bead after the other.
  const std::vector<std::uint32_t>& places() const { return places_; }

 private:
  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> places_;
  std::vector<std::size_t> starts_;  // one per word and one more
  std::vector<Occurrence> occurrences_;
};

}  // namespace sejajar::aligning
