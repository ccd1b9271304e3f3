#include "program/training/bead_values.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace sejajar::training {
namespace {

using Values = std::vector<std::pair<std::size_t, double>>;

Values values_of(const BeadValues& beads, std::size_t bead) {
  Values values;
  beads.for_each(bead, [&](std::size_t c, double value) { values.emplace_back(c, value); });
  return values;
}

BeadValues three_beads() {
  BeadValues beads;
  score::Components values{};
  values[3] = 0.5;
  values[score::kComponents - 1] = -2;
  beads.add(values);
  beads.add(score::Components{});
  beads.add({1, 0.25});
  return beads;
}

TEST(BeadValues, VisitsThoseThatAreNotZeroInOrder) {
  const BeadValues beads = three_beads();
  EXPECT_EQ(beads.size(), 3U);
  EXPECT_EQ(values_of(beads, 0), (Values{{3, 0.5}, {score::kComponents - 1, -2}}));
  EXPECT_EQ(values_of(beads, 1), Values());
  EXPECT_EQ(values_of(beads, 2), (Values{{0, 1}, {1, 0.25}}));
}

TEST(BeadValues, KeepsTheValuesOfTheBeadsThatStay) {
  BeadValues beads = three_beads();
  beads.keep({0, 1, 1});
  EXPECT_EQ(beads.size(), 2U);
  EXPECT_EQ(values_of(beads, 0), Values());
  EXPECT_EQ(values_of(beads, 1), (Values{{0, 1}, {1, 0.25}}));
  beads.add({2});
  EXPECT_EQ(values_of(beads, 2), (Values{{0, 2}}));
}

}  // namespace
}  // namespace sejajar::training
