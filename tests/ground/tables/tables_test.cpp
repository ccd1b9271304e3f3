#include <gtest/gtest.h>

#include "ground/tables/rows.h"
#include "support/refusal.h"

namespace sejajar::tables {
namespace {

using Cells = std::vector<std::string_view>;

const files::Place kPlace{"t", 3};
constexpr Column kColumns[] = {{"a"}, {"b"}, {"c", false}};

TEST(Cells, AreOneMoreThanTheTabs) {
  EXPECT_EQ(cells_of(""), Cells{""});
  EXPECT_EQ(cells_of("a"), Cells{"a"});
  EXPECT_EQ(cells_of("\ta b\t"), (Cells{"", "a b", ""}));
  EXPECT_EQ(first_cells("a\tb\r\nc"), (Cells{"a", "b"}));
  EXPECT_EQ(first_cells("a\tb"), (Cells{"a", "b"}));
}

TEST(Cells, HoldNumbersOfARange) {
  EXPECT_EQ(number_in("-0.5", kPlace), -0.5);
  EXPECT_EQ(number_in("1", kPlace, {0, 1}), 1);
  for (const char* cell : {"", "x", "1x", " 1", "nan", "2", "-0.1"}) {
    EXPECT_EQ(test::refusal(ErrorKind::kInput,
                            [&] {
                              number_in(cell, kPlace, {0, 1, "a number from 0 to 1"});
                            }),
              "t:3: invalid value '" + std::string(cell) + "'; expected a number from 0 to 1");
  }
}

TEST(Header, FindsColumnsInAnyOrder) {
  const Header header("x\tb\ta", kPlace, kColumns, OtherColumns::kAllowed);
  EXPECT_TRUE(header.has(0));
  EXPECT_FALSE(header.has(2));
  EXPECT_EQ(header.cells("1\t2\t3", kPlace), (Cells{"3", "2", ""}));
}

TEST(Header, RefusesWhatDoesNotFit) {
  const struct {
    const char *header, *row, *message;
  } cases[] = {
      {"a", "", "t:3: column 'b' is missing; expected a header with the columns a, b, [c]"},
      {"a\tb\ta", "", "t:3: column 'a' given twice; expected it once"},
      {"a\tb\tx", "", "t:3: unknown column 'x'; expected a header with the columns a, b, [c]"},
      {"a\tb", "1", "t:3: 1 column; expected 2, as in the header"},
      {"a\tb", "1\t2\t3", "t:3: 3 columns; expected 2, as in the header"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(test::refusal(
                  ErrorKind::kInput,
                  [&] {
                    Header(c.header, kPlace, kColumns, OtherColumns::kRefused).cells(c.row, kPlace);
                  }),
              c.message);
  }
}

}  // namespace
}  // namespace sejajar::tables
