#include "language/analyze/tokens.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct TokenCase {
  const char* sentence;
  const char* tokens;  // separated by blanks; each with its kind: w word, n number, m mark
};

TEST(Tokens, AreCutInManyScripts) {
  const TokenCase cases[] = {
      {"", ""},
      {" \t\xC2\xA0 ", ""},
      {"One word.", "One/w word/w ./m"},
      {"don't", "don/w '/m t/w"},
      {"abc123", "abc/w 123/n"},
      {"3.14 km", "3/n ./m 14/n km/w"},
      {"\"Ja!?\"", "\"/m Ja/w !/m ?/m \"/m"},
      {"naïve café", "naïve/w café/w"},
      {"cafe\u0301 x", "cafe\u0301/w x/w"},  // a combining accent belongs to its word
      {"co\u00ADop", "co\u00ADop/w"},        // and so does a soft hyphen
      {"Поезд № 5", "Поезд/w №/m 5/n"},
      {"Tàu đến lúc 7", "Tàu/w đến/w lúc/w 7/n"},
      {"سافر ٣ رجال", "سافر/w ٣/n رجال/w"},
      {"हिन्दी में", "हिन्दी/w में/w"},
      {"한국어 문장", "한국어/w 문장/w"},
      {"我们去北京。", "我们/w 去/w 北京/w 。/m"},
      {"NHK放送", "NHK/w 放送/w"},
      {"ภาษาไทย", "ภาษา/w ไทย/w"},
      {"a\u0001b", "a/w b/w"},
  };
  Tokenizer tokenizer;
  for (const TokenCase& test : cases) {
    std::string found;
    for (const Token& token : tokenizer.tokens(test.sentence)) {
      if (!found.empty()) found += ' ';
      found += std::string(token.text) + "/" + "wnm"[static_cast<int>(token.kind)];
    }
    EXPECT_EQ(found, test.tokens) << test.sentence;
  }
}

TEST(Tokens, AreViewsIntoTheSentenceInOrder) {
  const std::string sentence = "Отряд 12 ушёл в 東京都 — завтра.";
  Tokenizer tokenizer;
  const char* end = sentence.data();
  for (const Token& token : tokenizer.tokens(sentence)) {
    EXPECT_GE(token.text.data(), end);
    end = token.text.data() + token.text.size();
    EXPECT_FALSE(token.text.empty());
  }
  EXPECT_LE(end, sentence.data() + sentence.size());
}

TEST(Tokens, AMovedTokenizerWorks) {
  Tokenizer first;
  EXPECT_EQ(first.tokens("我们 gehen").size(), 2U);
  Tokenizer second = std::move(first);
  EXPECT_EQ(second.tokens("我们 gehen").size(), 2U);
}

}  // namespace
}  // namespace sejajar::analyze
