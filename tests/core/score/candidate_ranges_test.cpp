#include "core/score/candidate_ranges.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/naive_search.h"

namespace sejajar::score {
namespace {

/// Target sentences that the beads of the span of source sentences take, found by trying each bead.
SentenceRange targets_of(const dp::BeadGraph& graph, SentenceRange span) {
  SentenceRange all;
  graph.for_each([&](const dp::Step& step, std::size_t) {
    if (step.source() != span || step.shape.is_null()) return;
    all = all.empty() ? step.target()
                      : SentenceRange{std::min(all.begin, step.target().begin),
                                      std::max(all.end, step.target().end)};
  });
  return all;
}

TEST(CandidateRanges, AreWhatTheBeadsOfARandomBandTake) {
  test::Random random(8);
  for (int round = 0; round < 30; ++round) {
    const dp::Band band = test::random_band(random.between(0, 12), random.between(0, 12), random);
    const dp::BeadGraph graph(band);
    const dp::BeadGraph mirrored(band.transposed());
    const CandidateRanges forward = forward_ranges(graph);
    const CandidateRanges backward = backward_ranges(mirrored);
    ASSERT_EQ(forward.starts(), band.source_size());
    for (std::uint32_t start = 0; start < forward.starts(); ++start) {
      for (std::uint32_t size = 1; size <= forward.longest(); ++size) {
        EXPECT_EQ(forward.of(start, size), targets_of(graph, {start, start + size}));
        EXPECT_EQ(backward.of(start, size), forward.of(start, size));
      }
    }
  }
}

TEST(CandidateRanges, OfOneToOneBeadsAreThoseOfAGraphOfThem) {
  constexpr std::array kOneToOne = {dp::Shape{1, 1}};
  test::Random random(9);
  for (int round = 0; round < 30; ++round) {
    const dp::Band band = test::random_band(random.between(1, 12), random.between(1, 12), random);
    const dp::BeadGraph graph(band, kOneToOne);
    const CandidateRanges forward = forward_ranges(OneToOneBeads{band});
    const CandidateRanges backward = backward_ranges(OneToOneBeads{band});
    EXPECT_EQ(forward.longest(), 1U);
    for (std::uint32_t i = 0; i < band.source_size(); ++i)
      EXPECT_EQ(forward.of(i, 1), forward_ranges(graph).of(i, 1));
    for (std::uint32_t j = 0; j < band.target_size(); ++j)
      EXPECT_EQ(backward.of(j, 1), backward_ranges(graph).of(j, 1));
  }
}

TEST(CandidateRanges, InAFullBandAreTheWholeOtherSide) {
  const CandidateRanges ranges = forward_ranges(dp::BeadGraph(dp::Band::full(8, 9)));
  EXPECT_EQ(ranges.of(0, 1), (SentenceRange{0, 9}));
  EXPECT_TRUE(ranges.of(7, 2).empty());  // there is no such span
  EXPECT_EQ(ranges.offset(0, 2), 9U);
  EXPECT_EQ(ranges.values(), std::size_t{9} * (8 + 7 + 6 + 5 + 4));
}

}  // namespace
}  // namespace sejajar::score
