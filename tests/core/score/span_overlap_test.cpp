// Against the intersection of multisets, and at the largest count.

#include "core/score/span_overlap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "support/random.h"
#include "support/with_threads.h"

namespace sejajar::score {
namespace {

using analyze::SentenceKeys;
using Rows = analyze::Rows<std::uint64_t>;

SentenceKeys random_keys(std::uint32_t sentences, test::Random& random) {
  Rows keys;
  for (std::uint32_t k = 0; k < sentences; ++k) {
    for (std::uint32_t count = random.below(4); count > 0; --count) keys.push_back(random.below(6));
    std::sort(keys.open_row().begin(), keys.open_row().end());
    keys.close_row();
  }
  return SentenceKeys(keys);
}

/// The size of the intersection of two sorted multisets.
std::size_t shared(const std::vector<std::uint64_t>& a, std::span<const std::uint64_t> b) {
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

TEST(SpanOverlap, CountsTheKeysThatASpanShares) {
  test::Random random(1);
  for (int round = 0; round < 20; ++round) {
    const std::uint32_t longest = round % 2 == 0 ? 1 : 4;
    const SentenceKeys spans = random_keys(12, random);
    const SentenceKeys others = random_keys(10, random);
    const CandidateRanges ranges(
        longest, std::vector<SentenceRange>(std::size_t{12} * longest, SentenceRange{2, 9}));
    const SpanOverlap overlap(spans, others, ranges);
    for (std::uint32_t start = 0; start < 12; ++start) {
      std::vector<std::uint64_t> keys;
      for (std::uint32_t size = 1; size <= longest && start + size <= 12; ++size) {
        const auto more = spans[start + size - 1];
        keys.insert(keys.end(), more.begin(), more.end());
        std::sort(keys.begin(), keys.end());
        for (std::uint32_t j = 2; j < 9; ++j)
          EXPECT_EQ(overlap.sum(ranges.index(start, size, j), 1), shared(keys, others[j]));
      }
    }
  }
}

TEST(SpanOverlap, CountsTheMentionsOfKeysThatAnySentenceOppositeHas) {
  test::Random random(2);
  for (int round = 0; round < 20; ++round) {
    const SentenceKeys spans = random_keys(6, random);
    const SentenceKeys others = random_keys(2, random);
    const CandidateRanges ranges(1, std::vector<SentenceRange>(6, SentenceRange{0, 1}));
    const SpanOverlap overlap(spans, others, ranges);
    const auto opposite = others.range(0, others.size());
    for (std::uint32_t start = 0; start < 6; ++start) {
      for (std::uint32_t size = 1; start + size <= 6; ++size) {
        const auto keys = spans.range(start, start + size);
        const auto expected = std::count_if(keys.begin(), keys.end(), [&](std::uint64_t key) {
          return std::find(opposite.begin(), opposite.end(), key) != opposite.end();
        });
        EXPECT_EQ(overlap.mentions(start, size), static_cast<double>(expected));
      }
    }
  }
}

TEST(SpanOverlap, StopsCountingAtTheLargestByte) {
  Rows rows;
  for (int k = 0; k < 300; ++k) rows.push_back(7);
  rows.close_row();
  const SentenceKeys keys(rows);
  const CandidateRanges ranges(1, {SentenceRange{0, 1}});
  EXPECT_EQ(SpanOverlap(keys, keys, ranges).sum(0, 1), 255U);
}

}  // namespace
}  // namespace sejajar::score
