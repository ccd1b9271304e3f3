#include "language/lexicon/unit_list.h"

#include <gtest/gtest.h>

namespace sejajar::lexicon {
namespace {

TEST(UnitList, HoldsUnitsInTheirOrder) {
  UnitList list;
  EXPECT_TRUE(list.empty());
  list.push_back("kapal");
  list.push_back(3, "ur");
  list.push_back(0, "laut");
  EXPECT_EQ(list, (UnitList{"kapal", "kapur", "laut"}));
  EXPECT_EQ(list.size(), 3U);
  EXPECT_EQ(list[1], "kapur");
  EXPECT_EQ(std::vector<std::string>(list.begin(), list.end()),
            (std::vector<std::string>{"kapal", "kapur", "laut"}));
  EXPECT_NE(list, (UnitList{"kapal", "kapurlaut"}));
}

TEST(UnitList, TakesUnitsOfAnyLength) {
  UnitList list;
  std::vector<std::string> expected;
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t shared = 0; shared <= (expected.empty() ? 0 : expected.back().size());
         ++shared) {
      const std::string rest(size, static_cast<char>('a' + size % 26));
      expected.push_back((expected.empty() ? "" : expected.back().substr(0, shared)) + rest);
      list.push_back(shared, rest);
      if (expected.back().size() > 60) break;
    }
  }
  EXPECT_EQ(std::vector<std::string>(list.begin(), list.end()), expected);
  EXPECT_EQ(list, UnitList(expected));
  UnitList other = list;
  other.push_back("x");
  EXPECT_NE(list, other);
}

TEST(UnitList, BoundsAreWithinTheGivenUnits) {
  const UnitList list{"a", "c", "e", "g"};
  struct Case {
    std::string_view unit;
    std::size_t first;
    std::size_t last;
    std::size_t bound;
  };
  const Case cases[] = {{"a", 0, 4, 0}, {"b", 0, 4, 1}, {"e", 0, 4, 2}, {"h", 0, 4, 4},
                        {"a", 2, 4, 2}, {"g", 0, 2, 2}, {"c", 1, 1, 1}};
  for (const Case& test : cases) {
    EXPECT_EQ(list.lower_bound(test.unit, test.first, test.last), test.bound) << test.unit;
  }
}

}  // namespace
}  // namespace sejajar::lexicon
