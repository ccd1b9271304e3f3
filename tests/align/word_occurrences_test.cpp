#include "align/word_occurrences.h"

#include <gtest/gtest.h>

namespace sejajar::aligning {
namespace {

TEST(WordOccurrences, AreTheBeadsOfEachWordAndHowOftenItStandsThere) {
  const std::vector<std::uint32_t> first = {2, 0, 2};
  const std::vector<std::uint32_t> second = {0};
  const std::vector<BeadView> beads = {{first, {}, 1, 0}, {{}, {}, 1, 0}, {second, {}, 1, 0}};
  const WordOccurrences occurrences(beads);
  ASSERT_EQ(occurrences.of(0).size(), 2U);
  EXPECT_EQ(occurrences.of(0)[0].bead, 0U);
  EXPECT_EQ(occurrences.of(0)[1].bead, 2U);
  EXPECT_EQ(occurrences.of(0)[1].times, 1);
  EXPECT_EQ(occurrences.words(), (std::vector<std::uint32_t>{0, 2}));
  ASSERT_EQ(occurrences.of(1).size(), 1U);
  EXPECT_EQ(occurrences.of(1)[0].times, 2);
  EXPECT_EQ(occurrences.places(), (std::vector<std::uint32_t>{1, 0, 1, 0}));
}

}  // namespace
}  // namespace sejajar::aligning
