#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/score/candidate_ranges.h"
#include "language/analyze/sentence_keys.h"

namespace sejajar::score {

/// How many keys each span of 1..longest sentences shares with each sentence of the other side,
/// counted as multisets.
class SpanOverlap {
 public:
  /// Counts for all spans against their candidates.
  SpanOverlap(const analyze::SentenceKeys& spans, const analyze::SentenceKeys& others,
              const CandidateRanges& ranges);

  /// Returns how many keys `size` sentences from `start` have that some sentence of the other side
  /// has, too, whether it is a candidate or not.
  double mentions(std::uint32_t start, std::uint32_t size) const {
    return mentions_before_[start + size] - mentions_before_[start];
  }

  /// Keys that a span shares with `count` sentences, 1 to 8, of the other side, from the one at
  /// `index` in the ranges, each counted for itself.
  double sum(std::size_t index, std::uint32_t count) const {
    return sum_of_few<unsigned>(counts_.data() + index, count);
  }

 private:
  std::vector<std::uint8_t> counts_;
  std::vector<std::uint32_t> mentions_before_;  // each sentence, see mentions(); and all of them
};

}  // namespace sejajar::score
