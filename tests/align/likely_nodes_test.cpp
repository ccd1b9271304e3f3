#include "align/likely_nodes.h"

#include <gtest/gtest.h>

#include "support/naive_search.h"

namespace sejajar::aligning {
namespace {

using test::Random;

/// A bound at any place and the sums of random costs, some of them impossible.
struct Example {
  dp::Band band;
  dp::Sums sums;
};

Example random_example(Random& random) {
  const std::uint32_t n = random.between(0, 9);
  const std::uint32_t m = random.between(0, 9);
  Example example{test::random_band(n, m, random), {}};
  const double spread = random.chance(0.5) ? 3 : 40;
  const auto cost = test::drawn_costs(n, m, dp::kMoves.size(),
                                      [&] { return spread * random.unit() - spread / 3; });
  example.sums = random.chance(0.5) ? dp::sum_paths(example.band, cost)
                                    : dp::sum_paths<dp::LeastOf>(example.band, cost);
  return example;
}

TEST(LikelyNodes, LieInsideTheBandAndAreConnected) {
  Random random(1);
  for (int round = 0; round < 2000; ++round) {
    const Example example = random_example(random);
    const dp::Band found = likely_nodes(example.band, example.sums, 8 * random.unit());
    const std::uint32_t n = example.band.source_size();
    ASSERT_EQ(found.source_size(), n);
    ASSERT_EQ(found.target_size(), example.band.target_size());
    EXPECT_EQ(found.first(0), 0U);
    for (std::uint32_t i = 0; i <= n; ++i) {
      ASSERT_LE(found.first(i), found.last(i));
      ASSERT_GE(found.first(i), example.band.first(i)) << round;
      ASSERT_LE(found.last(i), example.band.last(i)) << round;
      if (i == 0) continue;
      ASSERT_LE(found.first(i), found.last(i - 1)) << round;
      ASSERT_GE(found.first(i), found.first(i - 1)) << round;
      ASSERT_GE(found.last(i), found.last(i - 1)) << round;
    }
  }
}

TEST(LikelyNodes, HoldEveryNodeThatIsLikelyEnough) {
  Random random(2);
  for (int round = 0; round < 500; ++round) {
    const Example example = random_example(random);
    const double nats = 8 * random.unit();
    const dp::Band found = likely_nodes(example.band, example.sums, nats);
    for (std::uint32_t i = 0; i <= example.band.source_size(); ++i) {
      for (std::uint32_t j = example.band.first(i); j <= example.band.last(i); ++j) {
        const double more =
            example.sums.cost_through(example.band.index(i, j)) - example.sums.total;
        if (more <= nats) {
          EXPECT_TRUE(found.contains(i, j)) << round;
        }
      }
    }
  }
}

TEST(LikelyNodes, AreFewWhereOnePathIsMuchTheCheapest) {
  const dp::Band band = dp::Band::full(20, 20);
  const auto cost = [](std::uint32_t i, std::uint32_t j, std::size_t) {
    return i == j ? 0.0 : 30.0;
  };
  const dp::Band found = likely_nodes(band, dp::sum_paths(band, cost), 10);
  EXPECT_LT(found.cells(), 100U);
}

}  // namespace
}  // namespace sejajar::aligning
