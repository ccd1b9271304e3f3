#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dp/lattice.h"

namespace sejajar::score {

/// Half-open range of the other side's sentences that the beads of one span can take.
struct Reach {
  std::uint32_t begin;
  std::uint32_t end;

  friend bool operator==(const Reach&, const Reach&) = default;
};

/// Where the spans of one side, of 1 to longest() sentences, reach on the other; and the places of
/// what is stored for each span and each sentence in its reach, in one flat array.
class Reaches {
 public:
  /// `of` holds one range per start and size, the sizes of one start together.
  Reaches(std::uint32_t longest, std::vector<Reach> of);

  std::uint32_t longest() const { return longest_; }
  std::uint32_t starts() const { return static_cast<std::uint32_t>(of_.size() / longest_); }

  /// Sentences in reach of the span of `size` sentences from `start`.
  Reach of(std::uint32_t start, std::uint32_t size) const { return of_[place(start, size)]; }

  /// Index of the first of them in the flat array.
  std::size_t offset(std::uint32_t start, std::uint32_t size) const {
    return offsets_[place(start, size)];
  }

  /// Length of the flat array.
  std::size_t values() const { return offsets_.back(); }

 private:
  std::size_t place(std::uint32_t start, std::uint32_t size) const {
    return std::size_t{start} * longest_ + size - 1;
  }

  std::uint32_t longest_;
  std::vector<Reach> of_;
  std::vector<std::size_t> offsets_;
};

/// Returns the target sentences that each span of source sentences is compared with on `lattice`.
Reaches forward_reaches(const dp::Lattice& lattice);

/// Returns the source sentences that each span of target sentences is compared with on `lattice`.
Reaches backward_reaches(const dp::Lattice& lattice);

}  // namespace sejajar::score
