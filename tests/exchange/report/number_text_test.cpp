#include "exchange/report/number_text.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/number_text.h"

namespace sejajar::report {
namespace {

TEST(NumberText, IsThatOfSourceMaps) {
  NumberText numbers;
  for (const std::int64_t number : {0, 1, -1, 15, 16, -16, 511, 512}) numbers.add(number);
  EXPECT_EQ(numbers.text(), "ACDegBhB+fggB");
}

TEST(NumberText, KeepsNumbersOfAnySize) {
  NumberText numbers;
  std::vector<std::optional<std::int64_t>> expected;
  for (std::int64_t number = 1; number < (std::int64_t{1} << 50); number *= 3) {
    for (const std::int64_t signed_number : {number, -number}) {
      numbers.add(signed_number);
      expected.emplace_back(signed_number);
    }
  }
  EXPECT_EQ(test::numbers_of(numbers.text()), expected);
}

TEST(NumberText, RoundsAndMarksUnknownNumbers) {
  NumberText numbers;
  numbers.add_scaled(-0.126, 100);
  numbers.add_scaled(INFINITY, 100);
  numbers.add_scaled(-0.001, 100);
  numbers.add_unknown();
  EXPECT_EQ(test::numbers_of(numbers.text()),
            (std::vector<std::optional<std::int64_t>>{-13, std::nullopt, 0, std::nullopt}));
}

}  // namespace
}  // namespace sejajar::report
