#include "core/dp/bead_costs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/dp/posterior.h"
#include "core/dp/viterbi.h"
#include "support/naive_search.h"
#include "support/with_threads.h"

namespace sejajar::dp {
namespace {

double wavy(std::uint32_t i, std::uint32_t j, std::size_t k) {
  const Move move = kMoves[k];
  return 3 + std::sin(i * 1.7 + j * 2.3 + move.source) + 0.5 * (move.source + move.target);
}

bool fits(const Band& band, std::uint32_t i, std::uint32_t j, Move move) {
  return move.source <= i && move.target <= j && band.contains(i - move.source, j - move.target);
}

TEST(BeadCosts, AsksOnceForEveryBeadInsideTheBandAndForNoOther) {
  test::Random random(3);
  const Band band = test::random_band(20, 17, random);
  std::vector<std::atomic<int>> asked(21 * 18 * kMoves.size());
  const auto place = [](std::uint32_t i, std::uint32_t j, std::size_t k) {
    return (std::size_t{i} * 18 + j) * kMoves.size() + k;
  };
  const BeadCosts costs(band, kMoves, [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
    ++asked[place(i, j, k)];
    return wavy(i, j, k);
  });
  for (std::uint32_t i = 0; i <= 20; ++i) {
    for (std::uint32_t j = 0; j <= 17; ++j) {
      for (std::size_t k = 0; k < kMoves.size(); ++k) {
        const bool inside = band.contains(i, j) && fits(band, i, j, kMoves[k]);
        EXPECT_EQ(asked[place(i, j, k)], inside ? 1 : 0);
        if (inside) {
          EXPECT_NEAR(costs(i, j, k), wavy(i, j, k), 1e-6);
        }
      }
    }
  }
}

TEST(BeadCosts, SearchesOverThemAreTheSameWithAnyNumberOfThreads) {
  test::Random random(4);
  const Band band = test::random_band(60, 70, random);
  const auto run = [&] {
    const BeadCosts costs(band, kMoves, wavy);
    const Sums sums = sum_paths({band, kMoves}, costs);
    return std::tuple(viterbi({band, kMoves}, costs), sums.forward, sums.backward, sums.total);
  };
  EXPECT_EQ(test::with_threads(1, run), test::with_threads(4, run));
}

}  // namespace
}  // namespace sejajar::dp
