#include "core/score/span_times.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace sejajar::score {
namespace {

using Times = std::vector<TimeRange>;

const Times kThree = {{1000, 3000}, {3200, 5200}, {60'000, 62'000}};

/// Three sentences around which `agreement` of the beads agree that the target is a second late and
/// a tenth slower.
TimeMap map_of(double agreement) {
  return {1.1, {{1000, agreement}, {1000, agreement}, {1000, agreement}}};
}

Times late(const Times& times) {
  Times result;
  for (const TimeRange& time : times)
    result.push_back({1000 + time.begin * 11 / 10, 1000 + time.end * 11 / 10});
  return result;
}

TEST(SpanTimes, SpeakForSidesShownTogether) {
  const Times target = late(kThree);
  const TimeMap map = map_of(0.9);
  const SpanTimes times(kThree, target, map);
  const double together = times.evidence({1, 1, {1, 1}});
  EXPECT_GT(together, 2);
  EXPECT_LE(together, 2 * std::log(20.0));
  EXPECT_NEAR(together, times.evidence({3, 3, {1, 1}}), 1e-9);
  EXPECT_LT(times.evidence({1, 2, {1, 1}}), together - 2);
  // Far apart, both sentences are as unlikely as beads are that do not agree.
  EXPECT_NEAR(times.evidence({1, 3, {1, 1}}), 2 * std::log(0.1), 1e-6);
}

TEST(SpanTimes, CountEachSentence) {
  const Times target = {{2100, 6720}, {67'000, 69'200}};
  const TimeMap map = map_of(0.9);
  const SpanTimes times(kThree, target, map);
  const double both = times.evidence({2, 1, {2, 1}});
  EXPECT_GT(both, times.evidence({1, 1, {1, 1}}));
  EXPECT_GT(both, times.evidence({3, 1, {3, 1}}));
}

TEST(SpanTimes, FadeAsTheyAgreeLess) {
  const Times target = late(kThree);
  double before = 99;
  for (const double agreement : {0.9, 0.5, 0.1, 0.0}) {
    const TimeMap map = map_of(agreement);
    const double evidence = SpanTimes(kThree, target, map).evidence({1, 1, {1, 1}});
    EXPECT_LT(evidence, before);
    before = evidence;
  }
  EXPECT_EQ(before, 0);
  EXPECT_EQ(SpanTimes({}, {}, TimeMap()).evidence({1, 1, {1, 1}}), 0);
}

TEST(SpanTimes, OfOddCuesAreFinite) {
  const Times odd = {{5000, 5000}, {9000, 4000}, {0, 4'294'967'295}};
  const TimeMap map = map_of(0.9);
  const SpanTimes times(odd, odd, map);
  for (const std::uint32_t i : {1U, 2U, 3U})
    EXPECT_TRUE(std::isfinite(times.evidence({i, 3, {1, 3}}))) << i;
}

}  // namespace
}  // namespace sejajar::score
