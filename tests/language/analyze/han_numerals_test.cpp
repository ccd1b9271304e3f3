#include <gtest/gtest.h>

#include "language/analyze/digits.h"

namespace sejajar::analyze {
namespace {

struct Case {
  const char* text;
  std::uint32_t words;
  std::uint64_t value;
};

TEST(HanNumerals, AreAddedUp) {
  const Case cases[] = {
      {"三", 1, 3},
      {"十", 1, 10},
      {"三十五", 3, 35},
      {"两百", 2, 200},
      {"二万五千", 4, 25000},
      {"五百万", 3, 5000000},
      {"十二億三千", 5, 1200003000},
      {"二〇二四", 4, 2024},
      {"一百零五", 4, 105},
      {"参加", 0, 0},
      {"百", 0, 0},
      {"人", 0, 0},
      {"a", 0, 0},
      {"三人", 1, 3},
  };
  for (const Case& test : cases) {
    WordList list;
    scan_words(test.text, list);
    const HanNumber number = read_han_number(list, 0);
    EXPECT_EQ(number.words, test.words) << test.text;
    EXPECT_EQ(number.value, test.value) << test.text;
  }
}

}  // namespace
}  // namespace sejajar::analyze
