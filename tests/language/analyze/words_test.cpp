#include "language/analyze/words.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct Case {
  const char* text;
  std::vector<std::string> words;
};

TEST(Words, AreFoldedAndCut) {
  const Case cases[] = {
      {"", {}},
      {"The U.S. don't", {"the", "u", "s", "don", "t"}},
      {"COVID-19", {"covid", "19"}},
      {"Вьетнам", {"вьетнам"}},
      {"e\u0301te\u0301 \u00C9T\u00C9", {"\u00E9t\u00E9", "\u00E9t\u00E9"}},
      {"Vi\u0065\u0323\u0302t", {"vi\u1EC7t"}},
      {"f\u00FCnf\u00ADund", {"f\u00FCnfund"}},
      {"三十人", {"三", "十", "人"}},
      {"オバマ氏は", {"オバマ", "氏", "は"}},
      {"10月", {"10", "月"}},
      {"\u0663\u0664", {"34"}},
      {"\u0627\u0644\u0645\u064F\u062A", {"\u0627\u0644\u0645\u062A"}},
  };
  for (const Case& test : cases) {
    WordList list;
    scan_words(test.text, list);
    std::vector<std::string> words;
    for (const Word& word : list.words) words.emplace_back(list.lower(word));
    EXPECT_EQ(words, test.words) << test.text;
  }
}

TEST(Words, KnowTheirRangeAndCase) {
  WordList list;
  scan_words("NATO, Hanoi. a-b iPod I", list);
  ASSERT_EQ(list.words.size(), 6U);
  EXPECT_TRUE(list.words[0].all_capitals);
  EXPECT_FALSE(list.words[0].joined);
  EXPECT_EQ(list.words[1].range, (ByteRange{6, 11}));
  EXPECT_TRUE(list.words[1].capital);
  EXPECT_FALSE(list.words[1].all_capitals);
  EXPECT_TRUE(list.words[1].after_comma);
  EXPECT_FALSE(list.words[1].joined);
  EXPECT_FALSE(list.words[2].joined);
  EXPECT_FALSE(list.words[2].after_comma);
  EXPECT_TRUE(list.words[3].joined);
  EXPECT_FALSE(list.words[4].capital);
  EXPECT_TRUE(list.words[5].capital);
  EXPECT_FALSE(list.words[5].all_capitals);
}

}  // namespace
}  // namespace sejajar::analyze
