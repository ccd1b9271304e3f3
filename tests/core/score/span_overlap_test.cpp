// Against the intersection of multisets, and at the largest count.

#include "core/score/span_overlap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "support/random_keys.h"
#include "support/with_threads.h"

namespace sejajar::score {
namespace {

using analyze::SentenceKeys;
using analyze::SharedKeys;
using Rows = analyze::Rows<std::uint64_t>;

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
    const SentenceKeys spans = test::random_keys(12, random);
    const SentenceKeys others = test::random_keys(10, random);
    const CandidateRanges ranges(
        longest, std::vector<SentenceRange>(std::size_t{12} * longest, SentenceRange{2, 9}));
    const SpanOverlap overlap(SharedKeys(spans, others), ranges);
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

TEST(SpanOverlap, StopsCountingAtTheLargestByte) {
  Rows rows;
  for (int k = 0; k < 300; ++k) rows.push_back(7);
  rows.close_row();
  const SentenceKeys keys(rows);
  const CandidateRanges ranges(1, {SentenceRange{0, 1}});
  EXPECT_EQ(SpanOverlap(SharedKeys(keys, keys), ranges).sum(0, 1), 255U);
}

}  // namespace
}  // namespace sejajar::score
