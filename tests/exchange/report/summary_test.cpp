#include "exchange/report/summary.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::report {
namespace {

using test::bead_of;

TEST(Summary, CountsShapesTenthsAndLowBeads) {
  Alignment alignment;
  alignment.quality = 0.75;
  alignment.beads = {bead_of({0, 1}, {0, 1}, 0, 1.0), bead_of({1, 2}, {1, 2}, 0, 0.95),
                     bead_of({2, 3}, {2, 2}, 0, 0.5), bead_of({3, 4}, {2, 4}, 0, 0.49),
                     bead_of({4, 4}, {4, 5}, 0, 0.0)};
  const Summary summary = summarize(alignment);
  EXPECT_EQ(summary.beads, 5U);
  EXPECT_EQ(summary.low, 2U);
  EXPECT_DOUBLE_EQ(summary.low_share(), 0.4);
  EXPECT_EQ(summary.quality, 0.75);
  ASSERT_EQ(summary.shapes.size(), 4U);
  EXPECT_EQ(summary.shapes[0], (std::pair<std::string, std::size_t>("1-1", 2)));
  EXPECT_EQ(summary.histogram, (std::array<std::size_t, 10>{1, 0, 0, 0, 1, 1, 0, 0, 0, 2}));
}

TEST(Summary, OfNothingIsZero) {
  const Summary summary = summarize({});
  EXPECT_EQ(summary.beads, 0U);
  EXPECT_EQ(summary.low_share(), 0);
}

TEST(Summary, NamesTheConfidence) {
  EXPECT_EQ(confidence(0.9), "good");
  EXPECT_EQ(confidence(0.89), "fair");
  EXPECT_EQ(confidence(0.49), "poor");
  EXPECT_EQ(judgement(0.05), "the texts do not look like translations of each other");
  EXPECT_NE(judgement(0.5), judgement(0.7));
}

}  // namespace
}  // namespace sejajar::report
