#include "core/dp/band.h"

#include <gtest/gtest.h>

#include "core/dp/shapes.h"
#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

/// Every row connected with the next, bounds never falling, corners inside.
void expect_connected(const Band& band, std::uint32_t n, std::uint32_t m) {
  ASSERT_EQ(band.source_size(), n);
  ASSERT_EQ(band.target_size(), m);
  EXPECT_TRUE(band.contains(0, 0));
  EXPECT_TRUE(band.contains(n, m));
  for (std::uint32_t i = 0; i < n; ++i) {
    EXPECT_LE(band.first(i), band.last(i));
    EXPECT_LE(band.first(i), band.first(i + 1));
    EXPECT_LE(band.last(i), band.last(i + 1));
    EXPECT_LE(band.first(i + 1), band.last(i));
  }
}

TEST(Band, RepairsAnyRanges) {
  test::Random random(1);
  for (int round = 0; round < 500; ++round) {
    const std::uint32_t n = random.below(12);
    const std::uint32_t m = random.below(12);
    expect_connected(test::random_band(n, m, random), n, m);
  }
}

TEST(Band, KeepsConnectedRanges) {
  const Band band({0, 0, 1, 2}, {1, 2, 3, 3});
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> rows = {
      {0, 1}, {0, 2}, {1, 3}, {2, 3}};
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(std::pair(band.first(i), band.last(i)), rows[i]);
  }
  EXPECT_EQ(band.node_count(), 10U);
}

TEST(Band, IndexNumbersTheNodesRowByRow) {
  test::Random random(2);
  for (int round = 0; round < 50; ++round) {
    const Band band = test::random_band(9, 7, random);
    std::size_t expected = 0;
    for (std::uint32_t i = 0; i <= 9; ++i) {
      for (std::uint32_t j = 0; j <= 7; ++j) {
        EXPECT_EQ(band.contains(i, j), j >= band.first(i) && j <= band.last(i));
        if (band.contains(i, j)) {
          EXPECT_EQ(band.index(i, j), expected++);
        }
      }
    }
    EXPECT_EQ(band.node_count(), expected);
    EXPECT_FALSE(band.contains(10, 7));
  }
}

TEST(Band, TransposedHoldsTheSameNodes) {
  test::Random random(3);
  for (int round = 0; round < 50; ++round) {
    const Band band = test::random_band(9, 7, random);
    const Band transposed = band.transposed();
    expect_connected(transposed, 7, 9);
    for (std::uint32_t i = 0; i <= 9; ++i) {
      for (std::uint32_t j = 0; j <= 7; ++j)
        EXPECT_EQ(transposed.contains(j, i), band.contains(i, j));
    }
  }
}

TEST(Band, FullHoldsEveryNode) {
  EXPECT_EQ(Band::full(3, 4).node_count(), 20U);
  EXPECT_EQ(Band::full(0, 0).node_count(), 1U);
  EXPECT_EQ(Band().node_count(), 1U);
}

Band diagonal(std::uint32_t n, std::uint32_t m, std::uint32_t radius) {
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    const std::uint32_t centre = n == 0 ? m : i * m / n;
    first.push_back(centre > radius ? centre - radius : 0);
    last.push_back(std::min(m, centre + radius));
  }
  return {std::move(first), std::move(last)};
}

TEST(Band, EveryDiagonalBandAdmitsAPath) {
  const auto free = [](const Step&) { return 1.0; };
  for (const std::uint32_t radius : {0U, 1U, 2U, 5U}) {
    for (std::uint32_t n = 0; n <= 30; ++n) {
      for (std::uint32_t m = n == 0 ? 1 : 0; m <= 30; ++m) {
        const Band band = diagonal(n, m, radius);
        expect_connected(band, n, m);
        EXPECT_FALSE(test::cheapest_steps(band, free, kGaleChurchShapes).empty())
            << n << ' ' << m << ' ' << radius;
      }
    }
  }
}

}  // namespace
}  // namespace sejajar::dp
