#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dp/bead_graph.h"
#include "core/dp/lattice.h"

namespace sejajar::score {

/// Half-open range of the other side's sentences that the beads of one span can take.
struct Reach {
  std::uint32_t begin;
  std::uint32_t end;

  friend bool operator==(const Reach&, const Reach&) = default;
};

/// Sum of `count` numbers from `values`, 1 to 5 of them: so few that a loop would cost more than
/// the additions.
template <class Sum, class Value>
Sum sum_of_few(const Value* values, std::uint32_t count) {
  static_assert(dp::kLongestMove == 5);
  auto sum = static_cast<Sum>(values[0]);
  if (count > 1) sum += static_cast<Sum>(values[1]);
  if (count > 2) sum += static_cast<Sum>(values[2]);
  if (count > 3) sum += static_cast<Sum>(values[3]);
  if (count > 4) sum += static_cast<Sum>(values[4]);
  return sum;
}

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

  /// Index of sentence `first` of the other side, which is in reach of that span.
  std::size_t index(std::uint32_t start, std::uint32_t size, std::uint32_t first) const {
    const std::size_t span = place(start, size);
    return offsets_[span] + (first - of_[span].begin);
  }

  /// Sentences of the longest span from `start` that reaches any; 0 if none does.
  std::uint32_t longest_of(std::uint32_t start) const { return longest_of_[start]; }

  /// Length of the flat array.
  std::size_t values() const { return offsets_.back(); }

 private:
  std::size_t place(std::uint32_t start, std::uint32_t size) const {
    return std::size_t{start} * longest_ + size - 1;
  }

  std::uint32_t longest_;
  std::vector<Reach> of_;
  std::vector<std::size_t> offsets_;
  std::vector<std::uint8_t> longest_of_;
};

/// Returns the target sentences that each span of source sentences is compared with on `lattice`.
Reaches forward_reaches(const dp::Lattice& lattice);

/// Returns the source sentences that each span of target sentences is compared with on `lattice`.
Reaches backward_reaches(const dp::Lattice& lattice);

/// The same for the beads of `graph` alone.
Reaches forward_reaches(const dp::BeadGraph& graph);
Reaches backward_reaches(const dp::BeadGraph& graph);

}  // namespace sejajar::score
