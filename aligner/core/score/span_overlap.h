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
  /// Counts for all spans against their candidates; `shared` are the keys of the spans' sentences.
  SpanOverlap(const analyze::SharedKeys& shared, const CandidateRanges& ranges);

  /// Keys that a span shares with `count` sentences, 1 to 8, of the other side, from the one at
  /// `index` in the ranges, each counted for itself.
  double sum(std::size_t index, std::uint32_t count) const {
    return sum_of_few<unsigned>(counts_.data() + index, count);
  }

 private:
  std::vector<std::uint8_t> counts_;
};

}  // namespace sejajar::score
