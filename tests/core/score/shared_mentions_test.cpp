// Against a count of every key of every span.

#include "core/score/shared_mentions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random_keys.h"

namespace sejajar::score {
namespace {

TEST(SharedMentions, AreOfKeysThatAnySentenceOppositeHas) {
  test::Random random(2);
  for (int round = 0; round < 20; ++round) {
    const analyze::SentenceKeys spans = test::random_keys(6, random);
    const analyze::SentenceKeys others = test::random_keys(2, random);
    const SharedMentions mentions(analyze::SharedKeys(spans, others), 6);
    const auto opposite = others.range(0, others.size());
    for (std::uint32_t start = 0; start < 6; ++start) {
      for (std::uint32_t size = 1; start + size <= 6; ++size) {
        const auto keys = spans.range(start, start + size);
        const auto expected = std::count_if(keys.begin(), keys.end(), [&](std::uint64_t key) {
          return std::find(opposite.begin(), opposite.end(), key) != opposite.end();
        });
        EXPECT_EQ(mentions.of(start, size), static_cast<double>(expected));
      }
    }
  }
}

}  // namespace
}  // namespace sejajar::score
