#pragma once

#include <sejajar/alignment.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/dp/bead_graph.h"

namespace sejajar::score {

/// Sum of `count` numbers from `values`, at least 1, mostly so few that a loop would cost more than
/// the additions.
template <class Sum, class Value>
Sum sum_of_few(const Value* values, std::uint32_t count) {
  auto sum = static_cast<Sum>(values[0]);
  if (count > 1) sum += static_cast<Sum>(values[1]);
  if (count > 2) sum += static_cast<Sum>(values[2]);
  if (count > 3) sum += static_cast<Sum>(values[3]);
  for (std::uint32_t k = 4; k < count; ++k) sum += static_cast<Sum>(values[k]);
  return sum;
}

/// For each span of 1 to longest() sentences of one side, the range of the other side's sentences
/// that its beads take, the candidates; and the layout of a flat array with one value for each span
/// and each of its candidates.
class CandidateRanges {
 public:
  /// `of` holds one range per start and size, the sizes of one start together.
  CandidateRanges(std::uint32_t longest, std::vector<SentenceRange> of);

  std::uint32_t longest() const { return longest_; }
  std::uint32_t starts() const { return static_cast<std::uint32_t>(of_.size() / longest_); }

  /// Candidates of the span of `size` sentences from `start`.
  SentenceRange of(std::uint32_t start, std::uint32_t size) const {
    return of_[span_index(start, size)];
  }

  /// Index of the span's first candidate in the flat array.
  std::size_t offset(std::uint32_t start, std::uint32_t size) const {
    return offsets_[span_index(start, size)];
  }

  /// Index of the span's candidate `first`, a sentence of the other side.
  std::size_t index(std::uint32_t start, std::uint32_t size, std::uint32_t first) const {
    const std::size_t span = span_index(start, size);
    return offsets_[span] + (first - of_[span].begin);
  }

  /// Sentences of the longest span from `start` that has candidates; 0 if none has.
  std::uint32_t longest_of(std::uint32_t start) const { return longest_of_[start]; }

  /// Length of the flat array.
  std::size_t values() const { return offsets_.back(); }

 private:
  std::size_t span_index(std::uint32_t start, std::uint32_t size) const {
    return std::size_t{start} * longest_ + size - 1;
  }

  std::uint32_t longest_;
  std::vector<SentenceRange> of_;
  std::vector<std::size_t> offsets_;
  std::vector<std::uint8_t> longest_of_;
};

/// The nulls and 1-1 beads between the nodes of a band: all that CoarseSearch scores.
struct OneToOneBeads {
  const dp::Band& band;
};

/// Returns the target sentences that each span of source sentences can form a bead with.
CandidateRanges forward_ranges(const dp::BeadGraph& graph);
CandidateRanges forward_ranges(const OneToOneBeads& beads);

/// Returns the source sentences that each span of target sentences can form a bead with.
CandidateRanges backward_ranges(const dp::BeadGraph& graph);
CandidateRanges backward_ranges(const OneToOneBeads& beads);

}  // namespace sejajar::score
