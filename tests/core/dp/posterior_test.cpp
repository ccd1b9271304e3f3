#include "core/dp/posterior.h"

#include <gtest/gtest.h>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

using test::NaiveSearch;
using test::Random;

/// Posterior of the bead of shape moves[k] that ends at (i, j); 0 if it leaves the band.
double posterior_of(const Sums& sums, const Band& band, Step step, Move move, double cost) {
  if (move.source > step.i || move.target > step.j || !band.contains(step.i, step.j)) return 0;
  if (!band.contains(step.i - move.source, step.j - move.target)) return 0;
  return sums.posterior(band.index(step.i - move.source, step.j - move.target),
                        band.index(step.i, step.j), move, cost);
}

void compare_with_enumeration(std::span<const Move> moves, const Band& band,
                              const test::BeadCost& cost) {
  const NaiveSearch naive(band, moves, cost);
  const Sums sums = sum_paths({band, moves}, cost);
  if (naive.total() == kImpossible) {
    EXPECT_EQ(sums.total, kImpossible);
  } else {
    EXPECT_NEAR(sums.total, naive.total(), 1e-9);
  }
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = 0; j <= band.target_size(); ++j) {
      for (std::uint8_t k = 0; k < moves.size(); ++k) {
        const double found = posterior_of(sums, band, {i, j, k}, moves[k], cost(i, j, k));
        EXPECT_NEAR(found, naive.posterior(i, j, k), 1e-9) << i << ' ' << j << ' ' << int{k};
      }
    }
  }
}

void compare_all_sizes(std::span<const Move> moves, const std::function<double(Random&)>& draw) {
  Random random(11);
  for (std::uint32_t n = 0; n <= 5; ++n) {
    for (std::uint32_t m = 0; m <= 5; ++m) {
      const auto cost = test::drawn_costs(n, m, moves.size(), [&] { return draw(random); });
      compare_with_enumeration(moves, Band::full(n, m), cost);
      compare_with_enumeration(moves, test::random_band(n, m, random), cost);
    }
  }
}

double some_cost(Random& random) {
  return 6 * random.unit() - 2;
}

double some_cost_or_none(Random& random) {
  return random.chance(0.4) ? kImpossible : some_cost(random);
}

TEST(Posterior, EqualsEnumeration) {
  compare_all_sizes(kMoves, some_cost);
  compare_all_sizes(kGaleChurchMoves, some_cost);
}

TEST(Posterior, EqualsEnumerationWithImpossibleBeads) {
  compare_all_sizes(kMoves, some_cost_or_none);
  compare_all_sizes(kGaleChurchMoves, some_cost_or_none);
}

struct Coverage {
  std::vector<double> source, target;
};

/// What the beads that cover each sentence add up to.
Coverage coverage_of(const Sums& sums, const Band& band, const test::BeadCost& cost) {
  Coverage sum{std::vector<double>(band.source_size()), std::vector<double>(band.target_size())};
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      for (std::uint8_t k = 0; k < kMoves.size(); ++k) {
        const Move move = kMoves[k];
        const double posterior = posterior_of(sums, band, {i, j, k}, move, cost(i, j, k));
        EXPECT_GE(posterior, 0);
        EXPECT_LE(posterior, 1);
        for (std::uint32_t s = 1; s <= move.source && s <= i; ++s) sum.source[i - s] += posterior;
        for (std::uint32_t t = 1; t <= move.target && t <= j; ++t) sum.target[j - t] += posterior;
      }
    }
  }
  return sum;
}

TEST(Posterior, BeadsThatCoverOneSentenceSumToOne) {
  Random random(13);
  for (int round = 0; round < 20; ++round) {
    const std::uint32_t n = random.between(1, 30);
    const std::uint32_t m = random.between(1, 30);
    const Band band = round % 2 == 0 ? Band::full(n, m) : test::random_band(n, m, random);
    const auto cost = test::drawn_costs(n, m, kMoves.size(), [&] { return some_cost(random); });
    const Coverage sum = coverage_of(sum_paths({band, kMoves}, cost), band, cost);
    for (const double covered : sum.source) EXPECT_NEAR(covered, 1, 1e-9);
    for (const double covered : sum.target) EXPECT_NEAR(covered, 1, 1e-9);
  }
}

TEST(Posterior, OfTheLeastIsTheCheapestPathThroughEachNode) {
  Random random(14);
  for (int round = 0; round < 20; ++round) {
    const Band band = test::random_band(4, 4, random);
    const auto cost = test::drawn_costs(4, 4, kMoves.size(), [&] { return some_cost(random); });
    const Sums sums = sum_paths<LeastOf>({band, kMoves}, cost);
    const NaiveSearch naive(band, kMoves, cost);
    EXPECT_NEAR(sums.total, naive.least(), 1e-9);
    for (const Step& step : naive.best()) {
      // Both arrivals may be equally cheap, which soft_min lowers by ln 2.
      EXPECT_LE(sums.cost_through(band.index(step.i, step.j)), naive.least() + 1e-9);
      EXPECT_GE(sums.cost_through(band.index(step.i, step.j)),
                naive.least() - std::log(2.0) - 1e-9);
    }
  }
}

TEST(Posterior, DoesNotUnderflowOnALongLattice) {
  const std::uint32_t n = 3000;
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    first.push_back(i > 2 ? i - 2 : 0);
    last.push_back(std::min(n, i + 2));
  }
  const Band band(first, last);
  const auto cost = [](std::uint32_t, std::uint32_t, std::size_t k) { return k == 2 ? 9.0 : 90.0; };
  const Sums sums = sum_paths({band, kGaleChurchMoves}, cost);
  EXPECT_NEAR(sums.total, 9.0 * n, 1e-3);
  EXPECT_NEAR(sums.posterior(band.index(1499, 1499), band.index(1500, 1500), {1, 1}, 9.0), 1, 1e-6);
}

TEST(SoftMin, AddsProbabilities) {
  EXPECT_NEAR(soft_min(1, 1), 1 - std::log(2.0), 1e-15);
  EXPECT_NEAR(soft_min(2, 5), -std::log(std::exp(-2.0) + std::exp(-5.0)), 1e-15);
  EXPECT_EQ(soft_min(5, 2), soft_min(2, 5));
  EXPECT_EQ(soft_min(3, kImpossible), 3);
  EXPECT_EQ(soft_min(kImpossible, kImpossible), kImpossible);
}

}  // namespace
}  // namespace sejajar::dp
