#include "language/analyze/digits.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct Case {
  const char* text;
  std::vector<std::string> numbers;
};

std::vector<std::string> numbers_of(const char* text) {
  std::vector<NumberMention> mentions;
  scan_digits(text, mentions);
  std::vector<std::string> numbers;
  for (const NumberMention& mention : mentions) numbers.push_back(mention.canonical);
  return numbers;
}

TEST(Digits, AreReducedToTheirValue) {
  const Case cases[] = {
      {"", {}},
      {"no figure", {}},
      {"6.1%", {"6.1"}},
      {"13,45 %", {"13.45"}},
      {"13.45%", {"13.45"}},
      {"33 000", {"33000"}},
      {"33\u00A0000", {"33000"}},
      {"33\u202F000", {"33000"}},
      {"33\u2009000", {"33000"}},
      {"33,000", {"33000"}},
      {"33.000", {"33000"}},
      {"33'000", {"33000"}},
      {"33\u2019000", {"33000"}},
      {"1.234,56", {"1234.56"}},
      {"1,234.56", {"1234.56"}},
      {"1 234,56", {"1234.56"}},
      {"1.234.567", {"1234567"}},
      {"12,34,567", {"1234567"}},
      {"0.125", {"0.125"}},
      {"0,125", {"0.125"}},
      {"13.50", {"13.5"}},
      {"10.0", {"10"}},
      {"04", {"4"}},
      {"000", {"0"}},
      {"\u0663", {"3"}},
      {"\u0661\u066C\u0662\u0663\u0664\u066B\u0665", {"1234.5"}},
      {"\uFF11\uFF12", {"12"}},
      {"\u0967\u0968", {"12"}},
      {"04/10/2024", {"4", "10", "2024"}},
      {"2024-10-04", {"2024", "10", "4"}},
      {"04.10.2024", {"4", "10", "2024"}},
      {"3.1.2", {"3", "1", "2"}},
      {"192.168.100.200", {"192168100200"}},
      {"10:30", {"10", "30"}},
      {"2023-2025", {"2023", "2025"}},
      {"2023\u20132025", {"2023", "2025"}},
      {"31-5", {"31", "5"}},
      {"COVID-19 and G20, 5G, 10km", {"19", "20", "5", "10"}},
      {"2nd ke-2 2e 2-\u0439", {"2", "2", "2", "2"}},
      {"in 2004 500 people", {"2004", "500"}},
      {"pages 12 34", {"12", "34"}},
      {"in 1999. 2000 was", {"1999", "2000"}},
      {"1.2345", {"1.2345"}},
      {"1,2,3", {"1", "2", "3"}},
  };
  for (const Case& test : cases) EXPECT_EQ(numbers_of(test.text), test.numbers) << test.text;
}

TEST(Digits, RangesCoverTheWholeNumber) {
  std::vector<NumberMention> mentions;
  scan_digits("about 33 000, or 5.", mentions);
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(mentions[0].range, (ByteRange{6, 12}));
  EXPECT_EQ(mentions[1].range, (ByteRange{17, 18}));
}

}  // namespace
}  // namespace sejajar::analyze
