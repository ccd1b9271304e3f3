#include "language/analyze/folding.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

struct FoldCase {
  const char* word;
  const char* unit;
};

TEST(Folding, UnitsAreTheFirstFiveLettersInLowerCase) {
  const FoldCase cases[] = {
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
      {"한국어", "한국어"},
  };
  for (const FoldCase& test : cases) EXPECT_EQ(lexical_unit(test.word), test.unit) << test.word;
}

TEST(Folding, UnitsDoNotDependOnHowAccentsAreWritten) {
  EXPECT_EQ(lexical_unit("cafe\u0301s"), lexical_unit("caf\u00E9s"));
  EXPECT_EQ(lexical_unit("vie\u0323\u0302t"), lexical_unit("việt"));
  EXPECT_EQ(lexical_unit("Re\u00ADgen\u00ADschirm"), lexical_unit("Regenschirm"));
}

TEST(Folding, UnitsOfUnitsAreThemselves) {
  for (const char* word : {"Häuser", "Ηλεκτρισμός", "Istanbul", "пятьдесят", "ﬁnal"}) {
    const std::string unit = lexical_unit(word);
    EXPECT_EQ(lexical_unit(unit), unit) << word;
  }
}

TEST(Folding, DiacriticsCanBeLeftOut) {
  const FoldCase cases[] = {{"cafe", "cafe"}, {"café", "cafe"},   {"đường", "duong"},
                            {"ёлка", "елка"}, {"ñandú", "nandu"}, {"", ""}};
  for (const FoldCase& test : cases) EXPECT_EQ(without_diacritics(test.word), test.unit);
}

}  // namespace
}  // namespace sejajar::analyze
