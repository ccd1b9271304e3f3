#include "program/find/grouping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sejajar::find {
namespace {

using Groups = std::vector<std::uint32_t>;

TEST(Grouping, TwoLanguagesCompete) {
  // 0 and 1 are of one language, 2 and 3 of the other; 0 fits 2 best, so 1 is left with 3.
  const Groups groups = group({0, 0, 1, 1}, {{0, 2, 5}, {0, 3, 4}, {1, 2, 4.5}, {1, 3, 1}}, {});
  EXPECT_EQ(groups, (Groups{0, 1, 0, 1}));
}

TEST(Grouping, JoinsNothingBelowTheLimit) {
  EXPECT_EQ(group({0, 1}, {{0, 1, -0.1}}, {}), (Groups{0, 1}));
  EXPECT_EQ(group({0, 1}, {{0, 1, 0.1}}, {}), (Groups{0, 0}));
  EXPECT_EQ(group({0, 1}, {{0, 1, 0.1}}, {1, false}), (Groups{0, 1}));
}

TEST(Grouping, TheBetterMajorityOfAllPairsDecides) {
  // 3 fits two of the three others; little is known of its language and that of 2.
  EXPECT_EQ(
      group({0, 1, 2, 3}, {{0, 1, 9}, {0, 2, 9}, {1, 2, 9}, {0, 3, 2}, {1, 3, 1}, {2, 3, -9}}, {}),
      (Groups{0, 0, 0, 0}));
  // One pair out of three is not enough.
  EXPECT_EQ(group({0, 1, 2, 3}, {{0, 1, 9}, {0, 2, 9}, {1, 2, 9}, {0, 3, 1.5}}, {}),
            (Groups{0, 0, 0, 3}));
  // Nor is half of the pairs, when two texts quote the same speech.
  const std::vector<Link> quoted = {{0, 1, 9}, {2, 3, 9}, {0, 2, 1}, {1, 3, 0.5}, {0, 3, -4}};
  EXPECT_EQ(group({0, 1, 2, 3}, quoted, {}), (Groups{0, 0, 2, 2}));
}

TEST(Grouping, AGroupHasOneDocumentOfALanguageUnlessManyAreAllowed) {
  const std::vector<Link> links = {{0, 2, 5}, {1, 2, 4}};
  EXPECT_EQ(group({0, 0, 1}, links, {}), (Groups{0, 1, 0}));
  EXPECT_EQ(group({0, 0, 1}, {{0, 2, 5}, {1, 2, 4}, {0, 1, 4}}, {0, true}), (Groups{0, 0, 0}));
}

TEST(Grouping, DoesNotDependOnTheOrderOfLinks) {
  std::mt19937 random(1);
  std::vector<std::uint32_t> languages;
  std::vector<Link> links;
  for (std::uint32_t d = 0; d < 60; ++d) languages.push_back(d % 4);
  for (std::uint32_t a = 0; a < 60; ++a) {
    for (std::uint32_t b = a + 1; b < 60; ++b) {
      if (random() % 4 == 0 && languages[a] != languages[b])
        links.push_back({a, b, static_cast<double>(random() % 9) - 3});
    }
  }
  const Groups groups = group(languages, links, {});
  for (int round = 0; round < 5; ++round) {
    std::shuffle(links.begin(), links.end(), random);
    EXPECT_EQ(group(languages, links, {}), groups);
  }
}

}  // namespace
}  // namespace sejajar::find
