#include "core/align/stopwatch.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>
#include <vector>

namespace sejajar::aligning {
namespace {

TEST(Stopwatch, AddsUpStagesInTheOrderInWhichTheyBegan) {
  // Sleeping never ends early. If the last lap replaced the first, the sum would be too small.
  const auto sleep = [](int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  };
  Stopwatch watch;
  sleep(5);
  watch.lap("search");
  const double first = watch.stages().at(0).seconds;
  watch.lap("learn");
  sleep(1);
  watch.lap("search");
  ASSERT_EQ(watch.stages().size(), 2U);
  EXPECT_EQ(watch.stages()[0].stage, "search");
  EXPECT_EQ(watch.stages()[1].stage, "learn");
  EXPECT_GE(first, 0.005);
  EXPECT_GE(watch.stages()[0].seconds, first + 0.001);
}

TEST(Stopwatch, ReportsTheShareOfLapsThatAreDone) {
  std::vector<double> shares;
  Stopwatch watch;
  watch.report_to([&](double share) { shares.push_back(share); }, 4);
  for (int k = 0; k < 4; ++k) watch.lap("search");
  EXPECT_EQ(shares, (std::vector<double>{0.25, 0.5, 0.75, 1}));
}

}  // namespace
}  // namespace sejajar::aligning
