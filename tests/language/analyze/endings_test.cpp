#include "language/analyze/endings.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct EndingCase {
  const char* sentence;
  Ending ending;
};

TEST(Endings, AreFoundBeforeQuotesAndBracketsInManyScripts) {
  const EndingCase cases[] = {
      {"It rained.", Ending::kStop},
      {"„Es regnet.“", Ending::kStop},
      {"(It rained.) ", Ending::kStop},
      {"下雨了。", Ending::kStop},
      {"「雨だ。」", Ending::kStop},
      {"बारिश हुई।", Ending::kStop},
      {"ភ្លៀង។", Ending::kStop},
      {"Անձրև։", Ending::kStop},
      {"Come!", Ending::kExclamation},
      {"来！”", Ending::kExclamation},
      {"Really?", Ending::kQuestion},
      {"حقا؟", Ending::kQuestion},
      {"真的？", Ending::kQuestion},
      {"As follows:", Ending::kColon},
      {"first;", Ending::kSemicolon},
      {"first؛", Ending::kSemicolon},
      {"and then,", Ending::kComma},
      {"然后、", Ending::kComma},
      {"And so…", Ending::kEllipsis},
      {"And so...", Ending::kEllipsis},
      {"A heading", Ending::kWord},
      {"12 %", Ending::kWord},
      {"", Ending::kNothing},
      {"\")", Ending::kNothing},
      {"by B.M.", Ending::kAbbreviation},
      {"(see Nov.)", Ending::kAbbreviation},
      {"by B.M .", Ending::kAbbreviation},
      {"by Anna.", Ending::kStop},
      {"by Anna .", Ending::kStop},
      {"by him.", Ending::kStop},
      {"А. С.", Ending::kAbbreviation},
      {"in 1956.", Ending::kStop},
  };
  for (const EndingCase& test : cases)
    EXPECT_EQ(ending_of(test.sentence), test.ending) << test.sentence;
}

TEST(Endings, OnlySomeEndACompleteSentence) {
  for (const Ending ending :
       {Ending::kStop, Ending::kExclamation, Ending::kQuestion, Ending::kEllipsis}) {
    EXPECT_TRUE(is_strong(ending));
  }
  for (const Ending ending : {Ending::kColon, Ending::kSemicolon, Ending::kComma,
                              Ending::kAbbreviation, Ending::kWord, Ending::kNothing}) {
    EXPECT_FALSE(is_strong(ending));
  }
}

struct StartCase {
  const char* sentence;
  bool lower;
};

TEST(Endings, StartsLowerLooksAtTheFirstLetter) {
  const StartCase cases[] = {{"and then", true}, {"And then", false}, {"\"and then\"", true},
                             {"— и вот", true},  {"И вот", false},    {"12 men", false},
                             {"我们", false},    {"", false},         {"...", false},
                             {"được", true},     {"Được", false}};
  for (const StartCase& test : cases)
    EXPECT_EQ(starts_lower(test.sentence), test.lower) << test.sentence;
}

struct QuotesCase {
  const char* sentence;
  bool at_start;
  bool at_end;
};

TEST(Endings, QuotesAreFoundAtBothEndsInEveryScript) {
  const QuotesCase cases[] = {{"\"Yes.\"", true, true},      {"“Yes,” he said.", true, false},
                              {"« Oui. »", true, true},      {"「はい。」と", true, false},
                              {"他说：“好。”", false, true}, {"„Ja“, sagte er", true, false},
                              {" 'Yes' \u3000", true, true}, {"„", true, true},
                              {"Yes.", false, false},        {"", false, false},
                              {" ", false, false},           {"(Yes)", false, false}};
  for (const QuotesCase& test : cases) {
    EXPECT_EQ(quotes_of(test.sentence).at_start, test.at_start) << test.sentence;
    EXPECT_EQ(quotes_of(test.sentence).at_end, test.at_end) << test.sentence;
  }
}

TEST(Endings, QuotationMarksAreCountedButInsideWords) {
  const std::pair<std::string, int> cases[] = {
      {"", 0},
      {"Don't, it\u2019s the boys' 1990's.", 0},
      {"He said, 'Don't,' and left.", 2},
      {"\u2018Don\u2019t,\u2019 he said.", 2},
      {"“Yes,” he said, “I know.”", 4},
      {"« Oui », dit-il.", 2},
      {"韦小宝笑道：“呸，你不会摔交！”", 2},
      {"「はい。」と彼は言った。『本』", 4},
      {"＂そう＂", 2},
      {"\"", 1},
      {"o‘zbek tilidagi ma’lumot", 0},
      {"‘o‘zbek’", 1},
      {"צה\"ל אמר: \"כן\"", 2},
      {std::string(300, '"'), 255},
  };
  for (const auto& [sentence, count] : cases)
    EXPECT_EQ(quotes_of(sentence).count, count) << sentence;
}

struct LengthCase {
  const char* sentence;
  std::uint32_t length;
};

TEST(Endings, VisibleLengthCountsCodePointsWithoutWhiteSpace) {
  const LengthCase cases[] = {{"", 0},         {" \t\u3000\u00A0", 0}, {"a b", 2},
                              {"Việt Nam", 7}, {"下 雨", 2},           {"😀!", 2}};
  for (const LengthCase& test : cases) EXPECT_EQ(visible_length(test.sentence), test.length);
}

}  // namespace
}  // namespace sejajar::analyze
