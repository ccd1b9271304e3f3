#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>

#include "language/analyze/sentence_keys.h"
#include "support/random.h"

namespace sejajar::test {

/// Up to three of six keys for each of `sentences` sentences, with repetitions.
inline analyze::SentenceKeys random_keys(std::uint32_t sentences, Random& random) {
  analyze::Rows<std::uint64_t> keys;
  for (std::uint32_t k = 0; k < sentences; ++k) {
    for (std::uint32_t count = random.below(4); count > 0; --count) keys.push_back(random.below(6));
    std::sort(keys.open_row().begin(), keys.open_row().end());
    keys.close_row();
  }
  return analyze::SentenceKeys(std::move(keys));
}

}  // namespace sejajar::test
