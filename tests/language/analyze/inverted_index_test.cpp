#include "language/analyze/inverted_index.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

std::vector<std::uint32_t> of(const InvertedIndex& index, std::uint32_t key) {
  const auto found = index.of(key);
  return {found.begin(), found.end()};
}

TEST(InvertedIndex, ListsTheOccurrencesOfEachKeyInOrder) {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> all = {
      {2, 10}, {0, 11}, {2, 11}, {2, 11}, {0, 9}};
  const InvertedIndex index(4, [&](const auto& visit) {
    for (const auto& [key, occurrence] : all) visit(key, occurrence);
  });
  EXPECT_EQ(of(index, 0), (std::vector<std::uint32_t>{11, 9}));
  EXPECT_EQ(of(index, 1), std::vector<std::uint32_t>());
  EXPECT_EQ(of(index, 2), (std::vector<std::uint32_t>{10, 11, 11}));
  EXPECT_EQ(of(index, 3), std::vector<std::uint32_t>());
  EXPECT_EQ(index.before(2), 2U);
  EXPECT_EQ(index.before(4), 5U);
}

TEST(InvertedIndex, MayHaveNoKeys) {
  EXPECT_EQ(InvertedIndex(0, [](const auto&) {}).before(0), 0U);
}

}  // namespace
}  // namespace sejajar::analyze
