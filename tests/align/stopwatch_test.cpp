#include "align/stopwatch.h"

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

}  // namespace
}  // namespace sejajar::aligning
