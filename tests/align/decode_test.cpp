#include "align/decode.h"

#include <gtest/gtest.h>

#include "support/random.h"

namespace sejajar::aligning {
namespace {

bool both_sides(dp::Move move) {
  return move.source > 0 && move.target > 0;
}

/// The greatest expected F1 of any path, found by looking at each.
class NaiveDecoder {
 public:
  NaiveDecoder(const dp::Band& band, const dp::BeadCosts& posteriors)
      : band_(band), posteriors_(posteriors) {
    for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
      for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
        for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
          if (both_sides(dp::kMoves[k])) truth_ += posteriors(i, j, k);
        }
      }
    }
    walk(0, 0, 0, 0);
  }

  double best() const { return best_; }

  double f1_of(const std::vector<dp::Step>& path) const {
    double right = 0;
    int beads = 0;
    for (const dp::Step& step : path) {
      if (!both_sides(dp::kMoves[step.move])) continue;
      right += posteriors_(step.i, step.j, step.move);
      ++beads;
    }
    return 2 * right / (beads + truth_);
  }

 private:
  void walk(std::uint32_t i, std::uint32_t j, double right, int beads) {
    if (i == band_.source_size() && j == band_.target_size()) {
      best_ = std::max(best_, 2 * right / (beads + truth_));
    }
    for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
      const auto [s, t] = dp::kMoves[k];
      if (!band_.contains(i + s, j + t)) continue;
      const bool both = both_sides(dp::kMoves[k]);
      walk(i + s, j + t, right + (both ? posteriors_(i + s, j + t, k) : 0), beads + (both ? 1 : 0));
    }
  }

  const dp::Band& band_;
  const dp::BeadCosts& posteriors_;
  double truth_ = 0;
  double best_ = 0;
};

TEST(Decode, FindsTheGreatestExpectedF1OfAllPaths) {
  test::Random random(21);
  for (int round = 0; round < 30; ++round) {
    const std::uint32_t n = random.between(1, 4);
    const std::uint32_t m = random.between(1, 4);
    const dp::Band band = dp::Band::full(n, m);
    // Shares of 1 over the beads that end in one row: no more than posteriors could be.
    std::vector<double> drawn((n + 1) * (m + 1) * dp::kMoves.size());
    for (double& value : drawn) value = random.chance(0.1) ? 0.4 * random.unit() : 0;
    const dp::BeadCosts posteriors(
        band, dp::kMoves, [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
          return drawn[(std::size_t{i} * (m + 1) + j) * dp::kMoves.size() + k];
        });
    const NaiveDecoder naive(band, posteriors);
    if (naive.best() == 0) continue;
    EXPECT_NEAR(naive.f1_of(decode(band, posteriors)), naive.best(), 0.002) << n << 'x' << m;
  }
}

TEST(Decode, LeavesSentencesAloneWhereNothingIsLikely) {
  const dp::Band band = dp::Band::full(2, 2);
  // The first bead is sure, the second nearly impossible.
  const dp::BeadCosts posteriors(band, dp::kMoves,
                                 [](std::uint32_t i, std::uint32_t j, std::size_t k) {
                                   if (!(dp::kMoves[k] == dp::Move{1, 1}) || i != j) return 0.0;
                                   return i == 1 ? 1.0 : 0.05;
                                 });
  const std::vector<dp::Step> path = decode(band, posteriors);
  ASSERT_EQ(path.size(), 3U);
  EXPECT_TRUE(both_sides(dp::kMoves[path[0].move]));
  EXPECT_FALSE(both_sides(dp::kMoves[path[1].move]));
  EXPECT_FALSE(both_sides(dp::kMoves[path[2].move]));
}

}  // namespace
}  // namespace sejajar::aligning
