#include "core/align/stopwatch.h"

#include <gtest/gtest.h>

namespace sejajar::aligning {
namespace {

TEST(Stopwatch, AddsUpStagesInTheOrderInWhichTheyBegan) {
  Stopwatch watch;
  watch.lap("search");
  const double first = watch.stages().at(0).seconds;
  watch.lap("learn");
  watch.lap("search");
  ASSERT_EQ(watch.stages().size(), 2U);
  EXPECT_EQ(watch.stages()[0].stage, "search");
  EXPECT_EQ(watch.stages()[1].stage, "learn");
  EXPECT_GE(first, 0);
  EXPECT_GE(watch.stages()[0].seconds, first);
}

TEST(Stopwatch, TellsHowFarItIs) {
  std::vector<double> shares;
  Stopwatch watch;
  watch.tell([&](double share) { shares.push_back(share); }, 4);
  for (int k = 0; k < 4; ++k) watch.lap("search");
  EXPECT_EQ(shares, (std::vector<double>{0.25, 0.5, 0.75, 1}));
}

}  // namespace
}  // namespace sejajar::aligning
