#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyze/rows.h"
#include "score/reaches.h"

namespace sejajar::score {

/// How many keys each span of 1..longest sentences shares with each sentence of the other side,
/// counted as multisets.
class SpanOverlap {
 public:
  /// Counts for all spans against the sentences in their reach; `reaches` stays with the caller.
  /// The rows of keys are sorted.
  SpanOverlap(const analyze::Rows<std::uint64_t>& spans, const analyze::Rows<std::uint64_t>& others,
              const Reaches& reaches);

  /// Keys that `size` sentences from `start` share with sentences first .. last - 1 of the other
  /// side, each counted for itself; all of them in reach.
  double of(std::uint32_t start, std::uint32_t size, std::uint32_t first,
            std::uint32_t last) const {
    const std::uint8_t* counts =
        counts_.data() + reaches_.offset(start, size) + (first - reaches_.of(start, size).begin);
    unsigned sum = 0;
    for (std::uint32_t j = first; j < last; ++j) sum += *counts++;
    return sum;
  }

 private:
  const Reaches& reaches_;
  std::vector<std::uint8_t> counts_;
};

}  // namespace sejajar::score
