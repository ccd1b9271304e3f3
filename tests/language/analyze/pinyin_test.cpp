#include "language/analyze/pinyin.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::analyze {
namespace {

TEST(Pinyin, CharactersHaveTheSyllablesOfTheirSpelling) {
  ASSERT_TRUE(has_pinyin());
  HanReadings readings;
  const std::pair<std::u32string, std::vector<std::string>> names[] = {
      {U"汪淼", {"wang", "miao"}},
      {U"陈清扬", {"chen", "qing", "yang"}},
      {U"陳清揚", {"chen", "qing", "yang"}},
      {U"吕", {"lu"}},
      {U"阿", {"a"}},
      {U"做", {"zuo"}}};
  for (const auto& [han, syllables] : names) {
    for (std::size_t k = 0; k < han.size(); ++k) {
      const auto divisions = pinyin_syllables(syllables[k], 1);
      ASSERT_EQ(divisions.size(), 1U) << syllables[k];
      EXPECT_EQ(readings.of(han[k]), divisions[0][0]) << syllables[k];
    }
  }
}

TEST(Pinyin, OtherCharactersHaveNoReading) {
  HanReadings readings;
  for (const char32_t c : std::u32string(U"aあア김，\U00020000")) EXPECT_EQ(readings.of(c), 0);
}

TEST(Pinyin, WordsAreDividedInEveryWay) {
  EXPECT_EQ(pinyin_syllables("xian", 2).size(), 2U);
  EXPECT_EQ(pinyin_syllables("xian", 1).size(), 1U);
  EXPECT_EQ(pinyin_syllables("zhuangzi", 3).size(), 2U);
  for (const char* word : {"", "london", "smith", "xi an", "Wang", "hm"})
    EXPECT_TRUE(pinyin_syllables(word, 3).empty()) << word;
}

}  // namespace
}  // namespace sejajar::analyze
