#include "language/analyze/numbers.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

std::vector<std::string> numbers_of(const char* language, const char* text) {
  const NumberReader reader(language);
  WordList words;
  scan_words(text, words);
  std::vector<NumberMention> mentions;
  reader.read(text, words, mentions);
  std::vector<std::string> numbers;
  for (const NumberMention& mention : mentions) numbers.push_back(mention.canonical);
  return numbers;
}

using Numbers = std::vector<std::string>;

TEST(Numbers, AreReadInTheOrderOfTheText) {
  EXPECT_EQ(numbers_of("en", "In the XXI century, two of 33,000 left on 4 October."),
            (Numbers{"21", "2", "33000", "4", "10"}));
  EXPECT_EQ(numbers_of("und", "In 1999, two"), (Numbers{"1999"}));
}

TEST(Numbers, RomanNumeralsAreSeparateAndInCapitals) {
  EXPECT_EQ(numbers_of("en", "Louis XIV and Henry VIII"), (Numbers{"14", "8"}));
  EXPECT_EQ(numbers_of("en", "MD CD I V X XL Xi xi IIII"), Numbers{});
}

TEST(Numbers, KeysFollowTheValue) {
  EXPECT_EQ(number_key("33000"), number_key("33000"));
  EXPECT_NE(number_key("33000"), number_key("3300"));
  EXPECT_NE(number_key("1"), number_key("2"));
}

}  // namespace
}  // namespace sejajar::analyze
