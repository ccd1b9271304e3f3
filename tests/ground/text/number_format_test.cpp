#include "ground/text/number_format.h"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>

namespace sejajar::text {
namespace {

TEST(Counted, IsPluralUnlessOne) {
  EXPECT_EQ(counted(0, "pair"), "0 pairs");
  EXPECT_EQ(counted(1, "pair"), "1 pair");
  EXPECT_EQ(counted(2, "repeated row"), "2 repeated rows");
  EXPECT_EQ(counted(1, "entry"), "1 entry");
  EXPECT_EQ(counted(18'446'744'073'709'551'615U, "entry"), "18446744073709551615 entries");
}

TEST(NumberFormat, WritesFixedDecimals) {
  const struct {
    double value;
    int decimals;
    std::string text;
  } cases[] = {
      {0, 6, "0.000000"},     {-0.0, 3, "0.000"},
      {-1e-9, 6, "0.000000"}, {0.1, 1, "0.1"},
      {-2.5, 0, "-2"},        {1234567.891, 2, "1234567.89"},
      {-0.125, 2, "-0.12"},   {1e21, 0, "1000000000000000000000"},
  };
  for (const auto& [value, decimals, text] : cases) EXPECT_EQ(format_fixed(value, decimals), text);
  EXPECT_EQ(format_fixed(std::numeric_limits<double>::infinity(), 2), "inf");
  EXPECT_EQ(format_fixed(std::numeric_limits<double>::lowest(), 17).size(), 328U);
}

TEST(NumberFormat, ReadsBackWhatItWrote) {
  for (const double value : {0.1, 1.0 / 3, -1e-300, 12345678.0, 5e-324, 1.7976931348623157e308}) {
    EXPECT_EQ(parse_number(format_number(value)), value);
  }
  EXPECT_EQ(format_number(-0.0), "0");
  EXPECT_EQ(format_number(0.1), "0.1");
}

TEST(NumberFormat, RefusesWhatIsNotANumber) {
  for (const char* text : {"", " 1", "1 ", "1,5", "+1", "x", "1e999", "0x10"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
}

TEST(NumberFormat, DoesNotFollowTheLocale) {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
    std::setlocale(LC_ALL, name);
    EXPECT_EQ(format_fixed(1234.5, 1), "1234.5");
    EXPECT_EQ(parse_number("1234.5"), 1234.5);
  }
  std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace sejajar::text
