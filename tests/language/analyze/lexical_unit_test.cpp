#include "language/analyze/lexical_unit.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::analyze {
namespace {

std::string unit_in(const std::string& language, const std::string& word) {
  return lexical_unit(word, unit_kind(language));
}

TEST(LexicalUnit, IsTheFirstFiveLettersInLowerCase) {
  const struct {
    const char* word;
    const char* unit;
  } cases[] = {
      {"", ""},
      {"a", "a"},
      {"House", "house"},
      {"HOUSES", "house"},
      {"Äpfelchen", "äpfel"},
      {"ПРИВЕТСТВИЕ", "приве"},
      {"Việt", "việt"},
      {"北京大学出版社", "北京大学出"},
      {"ΟΔΟΣ", "οδος"},
      {"1999000", "19990"},
  };
  for (const auto& [word, unit] : cases) EXPECT_EQ(unit_in("en", word), unit) << word;
}

TEST(LexicalUnit, IsWhatInflectionLeavesAlone) {
  const struct {
    const char* language;
    const char* words[2];
    const char* unit;
  } cases[] = {
      {"de", {"Kinder", "Kindern"}, "kinde"},
      {"zu", {"umfundisi", "abafundisi"}, "ndisi"},
      {"sw", {"kitabu", "vitabu"}, "itabu"},
      {"ar-EG", {"كتاب", "والكتاب"}, "كتاب"},
      {"he", {"ספרים", "הספרים"}, "פרים"},
      {"am", {"ኢትዮጵያ", "የኢትዮጵያ"}, "ዮጵያ"},
      {"bo", {"བརྗོད", "རྗོད"}, "རྗོད"},
      {"ko", {"한국어", "한국의"}, "한국"},
  };
  for (const auto& [language, words, unit] : cases)
    for (const char* word : words) EXPECT_EQ(unit_in(language, word), unit) << word;
}

TEST(LexicalUnit, OfForeignWordsAndNumbersIsTheSameInAllLanguages) {
  for (const char* language : {"en", "ar", "ko", "am"}) {
    EXPECT_EQ(unit_in(language, "Microsoft"), "micro") << language;
    EXPECT_EQ(unit_in(language, "Micro\u00ADsoft"), "micro") << language;
    EXPECT_EQ(unit_in(language, "Zürich"), "züric") << language;
  }
  for (const char* language : {"en", "zu", "ar", "ko"}) {
    EXPECT_EQ(unit_in(language, "1999000"), "19990") << language;
    EXPECT_EQ(unit_in(language, "١٩٩٩٠٠٠"), "١٩٩٩٠") << language;
  }
}

TEST(LexicalUnit, DoesNotDependOnHowAccentsAreWritten) {
  EXPECT_EQ(unit_in("fr", "cafe\u0301s"), unit_in("fr", "caf\u00E9s"));
  EXPECT_EQ(unit_in("vi", "vie\u0323\u0302t"), unit_in("vi", "việt"));
  EXPECT_EQ(unit_in("de", "Re\u00ADgen\u00ADschirm"), unit_in("de", "Regenschirm"));
  EXPECT_EQ(unit_in("ko", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165"), "한국");
}

TEST(LexicalUnit, OfAUnitIsTheUnit) {
  for (const char* language : {"en", "zu", "ko", "ar"}) {
    for (const char* word :
         {"Häuser", "Ηλεκτρισμός", "Istanbul", "пятьдесят", "ﬁnal", "umfundisi"}) {
      const std::string unit = unit_in(language, word);
      EXPECT_EQ(unit_in(language, unit), unit) << word;
    }
  }
}

}  // namespace
}  // namespace sejajar::analyze
