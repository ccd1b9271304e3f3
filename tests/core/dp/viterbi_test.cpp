#include "core/dp/viterbi.h"

#include <gtest/gtest.h>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

using test::NaiveSearch;
using test::Random;

struct Table {
  const char* name;
  std::span<const Move> moves;
};

const Table kTables[] = {{"default", kMoves}, {"Gale & Church", kGaleChurchMoves}};

double cost_of(const std::vector<Step>& path, const test::BeadCost& cost) {
  double sum = 0;
  for (const Step& step : path) sum += cost(step.i, step.j, step.move);
  return sum;
}

/// `draw` gives the cost of one bead; whole numbers make ties and exact sums.
void compare_with_enumeration(const std::function<double(Random&)>& draw, bool whole_lattice) {
  Random random(7);
  for (const Table& table : kTables) {
    for (std::uint32_t n = 0; n <= 5; ++n) {
      for (std::uint32_t m = 0; m <= 5; ++m) {
        const Band band = whole_lattice ? Band::full(n, m) : test::random_band(n, m, random);
        const auto cost = test::drawn_costs(n, m, table.moves.size(), [&] { return draw(random); });
        const NaiveSearch naive(band, table.moves, cost);
        ASSERT_GT(naive.paths(), 0U);
        const std::vector<Step> path = viterbi({band, table.moves}, cost);
        EXPECT_EQ(path, naive.best()) << table.name << ' ' << n << " x " << m;
        if (!path.empty()) {
          EXPECT_NEAR(cost_of(path, cost), naive.least(), 1e-12);
        }
      }
    }
  }
}

TEST(Viterbi, EqualsEnumeration) {
  compare_with_enumeration([](Random& random) { return 5 * random.unit(); }, true);
  compare_with_enumeration([](Random& random) { return 5 * random.unit() - 4; }, true);
}

TEST(Viterbi, EqualsEnumerationInsideABand) {
  for (int round = 0; round < 5; ++round) {
    compare_with_enumeration([](Random& random) { return 5 * random.unit(); }, false);
  }
}

TEST(Viterbi, EqualsEnumerationWithImpossibleBeads) {
  const auto draw = [](Random& random) { return random.chance(0.4) ? kImpossible : random.unit(); };
  compare_with_enumeration(draw, true);
  compare_with_enumeration(draw, false);
}

TEST(Viterbi, ResolvesTiesAsDocumented) {
  const auto draw = [](Random& random) { return static_cast<double>(random.below(2)); };
  compare_with_enumeration(draw, true);
  compare_with_enumeration(draw, false);
}

TEST(Viterbi, IsEmptyIfEveryPathIsImpossible) {
  const auto cost = [](std::uint32_t, std::uint32_t, std::size_t) { return kImpossible; };
  EXPECT_TRUE(viterbi(Band::full(3, 3), cost).empty());
}

TEST(Viterbi, PutsSourceNullsFirstInARunOfNulls) {
  const auto cost = [](std::uint32_t, std::uint32_t, std::size_t k) {
    return kMoves[k].source == 0 || kMoves[k].target == 0 ? 1.0 : 100.0;
  };
  const std::vector<Step> expected = {{1, 0, 0}, {2, 0, 0}, {2, 1, 1}, {2, 2, 1}, {2, 3, 1}};
  EXPECT_EQ(viterbi(Band::full(2, 3), cost), expected);
}

}  // namespace
}  // namespace sejajar::dp
