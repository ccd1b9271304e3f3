#include "language/analyze/places.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

std::vector<std::uint32_t> of(const Places& places, std::uint32_t key) {
  const auto found = places.of(key);
  return {found.begin(), found.end()};
}

TEST(Places, AreThoseOfEachKeyInTheirOrder) {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> all = {
      {2, 10}, {0, 11}, {2, 11}, {2, 11}, {0, 9}};
  const Places places(4, [&](const auto& visit) {
    for (const auto& [key, place] : all) visit(key, place);
  });
  EXPECT_EQ(of(places, 0), (std::vector<std::uint32_t>{11, 9}));
  EXPECT_EQ(of(places, 1), std::vector<std::uint32_t>());
  EXPECT_EQ(of(places, 2), (std::vector<std::uint32_t>{10, 11, 11}));
  EXPECT_EQ(of(places, 3), std::vector<std::uint32_t>());
  EXPECT_EQ(places.before(2), 2U);
  EXPECT_EQ(places.before(4), 5U);
}

TEST(Places, OfNoKeysAreNone) {
  EXPECT_EQ(Places(0, [](const auto&) {}).before(0), 0U);
}

}  // namespace
}  // namespace sejajar::analyze
