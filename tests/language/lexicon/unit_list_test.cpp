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
