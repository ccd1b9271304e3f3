#include "core/dp/row_moves.h"

#include <gtest/gtest.h>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

TEST(RowMoves, FindTheNodesThatTheBandContains) {
  test::Random random(5);
  for (int round = 0; round < 20; ++round) {
    const std::uint32_t n = random.between(0, 12);
    const std::uint32_t m = random.between(0, 12);
    const Band band = test::random_band(n, m, random);
    for (std::uint32_t i = 0; i <= n; ++i) {
      const RowMoves origins(band, kMoves, i, RowMoves::kBackward);
      const RowMoves ends(band, kMoves, i, RowMoves::kForward);
      for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
        for (std::size_t k = 0; k < kMoves.size(); ++k) {
          const auto [s, t] = kMoves[k];
          const bool begins = s <= i && t <= j && band.contains(i - s, j - t);
          const bool goes_on = band.contains(i + s, j + t);
          EXPECT_EQ(origins.of(j, k), begins ? band.index(i - s, j - t) : kOutside);
          EXPECT_EQ(ends.of(j, k), goes_on ? band.index(i + s, j + t) : kOutside);
        }
      }
    }
  }
}

}  // namespace
}  // namespace sejajar::dp
