#pragma once

#include <cstdint>
#include <vector>

#include "language/analyze/sentence_keys.h"

namespace sejajar::score {

/// How many keys each span of one side has that some sentence of the other side has, too, whether
/// it is a candidate or not, with repetitions.
class SharedMentions {
 public:
  /// `shared` are the keys of `sentences` sentences.
  SharedMentions(const analyze::SharedKeys& shared, std::uint32_t sentences) : before_{0} {
    before_.reserve(sentences + 1);
    for (std::uint32_t k = 0; k < sentences; ++k) {
      std::uint32_t sum = before_.back();
      shared.for_each(k, [&](const analyze::SharedKey& key) { sum += key.place.count; });
      before_.push_back(sum);
    }
  }

  /// Returns the number for `size` sentences from `start`.
  double of(std::uint32_t start, std::uint32_t size) const {
    return before_[start + size] - before_[start];
  }

 private:
  std::vector<std::uint32_t> before_;  // running sums
};

}  // namespace sejajar::score
