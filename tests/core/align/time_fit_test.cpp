#include "core/align/time_fit.h"

#include <gtest/gtest.h>

#include "support/random.h"

namespace sejajar::aligning {
namespace {

/// Subtitles whose target times are offset + rate * those of the source, and beads of which a share
/// is wrong by up to four sentences.
struct Film {
  analyze::PairAnalysis pair;
  std::vector<Bead> beads;

  Film(double offset, double rate, double wrong) {
    constexpr std::uint32_t kSentences = 200;
    test::Random random(7);
    double now = 5000;
    for (std::uint32_t k = 0; k < kSentences; ++k) {
      const double end = now + random.between(600, 5000);
      pair.source.times.push_back(
          {static_cast<std::uint32_t>(now), static_cast<std::uint32_t>(end)});
      pair.target.times.push_back({static_cast<std::uint32_t>(offset + rate * now),
                                   static_cast<std::uint32_t>(offset + rate * end)});
      const std::uint32_t error = random.chance(wrong) ? random.below(5) : 0;
      const std::uint32_t j = std::min(k + error, kSentences - 1);
      beads.push_back({{k, k + 1}, {j, j + 1}, 0, 0.8, {}});
      now = end + random.below(3000);
    }
    pair.source.endings.resize(kSentences);
    pair.target.endings.resize(kSentences);
  }
};

TEST(TimeFit, FindsRateAndOffsetAmongWrongBeads) {
  for (const double rate : {0.96, 1.0, 1.0427}) {
    const Film film(83'000, rate, 0.4);
    const score::TimeMap map = fit_times(film.pair, film.beads);
    EXPECT_NEAR(map.rate, rate, 0.002);
    ASSERT_EQ(map.local.size(), film.pair.source.size());
    for (std::uint32_t k = 0; k < map.local.size(); ++k) {
      const double error = map.local[k].offset + map.rate * film.pair.source.times[k].begin -
                           film.pair.target.times[k].begin;
      EXPECT_NEAR(error, 0, 400) << k;
      EXPECT_GT(map.local[k].agreement, 0.2);
    }
  }
}

TEST(TimeFit, AgreementFallsWithWrongBeads) {
  const auto agreement = [](double wrong) {
    const Film film(0, 1, wrong);
    return fit_times(film.pair, film.beads).local.at(100).agreement;
  };
  EXPECT_GT(agreement(0), 0.95);
  EXPECT_LT(agreement(0.5), agreement(0.2));
}

TEST(TimeFit, FindsNothingInUnrelatedTimes) {
  Film film(0, 1, 0);
  test::Random random(3);
  for (TimeRange& time : film.pair.target.times) {
    time.begin = random.below(700'000);
    time.end = time.begin + 1000;
  }
  EXPECT_TRUE(fit_times(film.pair, film.beads).local.empty());
  film.pair.target.times.clear();
  EXPECT_TRUE(fit_times(film.pair, film.beads).local.empty());
}

}  // namespace
}  // namespace sejajar::aligning
