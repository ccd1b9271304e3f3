#include "ground/text/breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sejajar::text {
namespace {

std::size_t count_words(const std::string& text) {
  WordBreaks breaks;
  std::vector<WordBreaks::Part> parts;
  breaks.find(text, parts);
  EXPECT_TRUE(text.empty() || parts.back().end == text.size()) << text;
  return static_cast<std::size_t>(
      std::count_if(parts.begin(), parts.end(), [](const auto& part) { return part.is_word; }));
}

TEST(WordBreaks, CountWordsInScriptsWithAndWithoutSpaces) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("two words!"), 2U);
  EXPECT_EQ(count_words("10 \u0E04\u0E19"), 2U);
  // "I eat rice", three words.
  EXPECT_EQ(count_words("\u0E09\u0E31\u0E19\u0E01\u0E34\u0E19\u0E02\u0E49\u0E32\u0E27"), 3U);
}

TEST(WordBreaks, KnowScriptsThatRunTogether) {
  for (const char32_t c : {U'\u0E01', U'\u1780', U'\u0E81', U'\u1000'})
    EXPECT_TRUE(runs_together(c));
  for (const char32_t c : {U'a', U'1', U'\u4E00'}) {
    EXPECT_FALSE(runs_together(c));
  }
}

}  // namespace
}  // namespace sejajar::text
