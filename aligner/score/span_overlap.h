#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyze/rows.h"
#include "score/span_evidence.h"

namespace sejajar::score {

/// How many keys each span of 1..longest sentences shares with each sentence of the other side,
/// counted as multisets.
class SpanOverlap {
 public:
  /// Counts for all spans that start at sentence i against the sentences in reaches.of[i]. The rows
  /// of keys are sorted.
  SpanOverlap(const analyze::Rows<std::uint64_t>& spans, const analyze::Rows<std::uint64_t>& others,
              Reaches reaches);

  /// Keys that `size` sentences from `start` share with sentences first .. last - 1 of the other
  /// side, each counted for itself; all of them in reach of `start`.
  double of(std::uint32_t start, std::uint32_t size, std::uint32_t first,
            std::uint32_t last) const {
    const Reach reach = reaches_.of[start];
    const std::uint8_t* row =
        counts_.data() + offsets_[start] + std::size_t{size - 1} * (reach.end - reach.begin);
    unsigned sum = 0;
    for (std::uint32_t k = first; k < last; ++k) sum += row[k - reach.begin];
    return sum;
  }

 private:
  Reaches reaches_;
  std::vector<std::size_t> offsets_;
  std::vector<std::uint8_t> counts_;  // per start, per span size, per sentence in reach
};

}  // namespace sejajar::score
