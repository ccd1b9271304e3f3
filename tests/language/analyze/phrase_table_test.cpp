#include "language/analyze/phrase_table.h"

#include <gtest/gtest.h>

namespace sejajar::analyze {
namespace {

PhraseTable::Match at_start(const PhraseTable& table, const char* text) {
  WordList list;
  scan_words(text, list);
  return table.longest(list, 0);
}

TEST(PhraseTable, FindsTheLongestPhrase) {
  PhraseTable table;
  table.add("new", 1);
  table.add("new york", 2);
  table.add("new york city", 3);
  EXPECT_EQ(at_start(table, "new york times").value, 2U);
  EXPECT_EQ(at_start(table, "new-york city").words, 3U);
  EXPECT_EQ(at_start(table, "new, york").value, 1U);
  EXPECT_EQ(at_start(table, "york").words, 0U);
}

TEST(PhraseTable, TheFirstValueStays) {
  PhraseTable table;
  table.add("one", 1);
  table.add("one", 2);
  table.add("...", 3);
  EXPECT_EQ(at_start(table, "one").value, 1U);
}

TEST(PhraseTable, CapitalisedPhrasesMatchOnlyCapitals) {
  PhraseTable table;
  table.add("Turkey", 1);
  table.add("US", 2);
  table.add("mars", 3);
  table.add("La R\u00E9union", 4);
  EXPECT_EQ(at_start(table, "Turkey").words, 1U);
  EXPECT_EQ(at_start(table, "TURKEY").words, 1U);
  EXPECT_EQ(at_start(table, "turkey").words, 0U);
  EXPECT_EQ(at_start(table, "US").words, 1U);
  EXPECT_EQ(at_start(table, "Us").words, 0U);
  EXPECT_EQ(at_start(table, "Mars").words, 1U);
  EXPECT_EQ(at_start(table, "la R\u00E9union").words, 2U);
  EXPECT_EQ(at_start(table, "la r\u00E9union").words, 0U);
}

TEST(PhraseTable, OpenEndingsInflect) {
  PhraseTable table;
  const auto open = PhraseTable::Endings::kOpen;
  table.add("Соединенные Штаты", 1, open);
  table.add("Французская Гвиана", 2, open);
  table.add("французский", 3, open);
  table.add("Dienstag", 4, open);
  table.add("Canada", 5, open);
  table.add("Canadian Dollar", 6);
  struct Case {
    const char* text;
    std::uint64_t value;
  };
  const Case cases[] = {
      {"Соединенных Штатов", 1},
      {"Французской Гвианы", 2},
      {"французского языка", 3},
      {"Dienstags", 4},
      {"Dienst", 0},
      {"Canadian artist", 5},
      {"Canadian Dollar", 6},
      {"Canadianisms", 0},
  };
  for (const Case& test : cases)
    EXPECT_EQ(at_start(table, test.text).value, test.value) << test.text;
}

}  // namespace
}  // namespace sejajar::analyze
