#include "language/analyze/phrase_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>

namespace sejajar::analyze {
namespace {

PhraseTable::Match at_start(const PhraseTable& table, const char* text) {
  WordList list;
  scan_words(text, list);
  return table.longest(list, 0);
}

TEST(PhraseTable, FindsTheLongestPhrase) {
  const PhraseTable table(
      phrase_list({{"new", 1}, {"new york", 2}, {"new york city", 3}}, Endings::kExact));
  EXPECT_EQ(at_start(table, "new york times").value, 2U);
  EXPECT_EQ(at_start(table, "new-york city").words, 3U);
  EXPECT_EQ(at_start(table, "new, york").value, 1U);
  EXPECT_EQ(at_start(table, "york").words, 0U);
}

TEST(PhraseTable, TheFirstValueStays) {
  const PhraseTable table(
      phrase_list({{"one", 1}, {"one", 2}, {"One", 3}, {"...", 4}}, Endings::kExact));
  EXPECT_EQ(at_start(table, "one").value, 1U);
  EXPECT_EQ(at_start(table, "...one").value, 1U);
}

TEST(PhraseTable, OfNothingFindsNothing) {
  const PhraseTable table(phrase_list({}, Endings::kOpen));
  EXPECT_EQ(at_start(table, "one").words, 0U);
  EXPECT_EQ(at_start(PhraseTable(PhraseRows()), "one").words, 0U);
}

TEST(PhraseTable, CopiesKeepTheirPhrases) {
  auto table = std::make_unique<PhraseTable>(phrase_list({{"one", 1}}, Endings::kExact));
  const PhraseTable copy = *table;
  table.reset();
  EXPECT_EQ(at_start(copy, "one").value, 1U);
}

TEST(PhraseTable, CapitalisedPhrasesMatchOnlyCapitals) {
  const PhraseTable table(phrase_list(
      {{"Turkey", 1}, {"US", 2}, {"mars", 3}, {"La R\u00E9union", 4}}, Endings::kExact));
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
  const PhraseTable table(phrase_list({{"Соединенные Штаты", 1},
                                       {"Французская Гвиана", 2},
                                       {"французский", 3},
                                       {"Dienstag", 4},
                                       {"Canada", 5},
                                       {"Canadian Dollar", 6}},
                                      Endings::kOpen));
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
      {"Canadian Dollars", 6},
      {"Canadian, Dollar", 5},
      {"Canadianisms", 0},
  };
  for (const Case& test : cases)
    EXPECT_EQ(at_start(table, test.text).value, test.value) << test.text;
}

TEST(PhraseTable, PrefersTheEndingsOfTheText) {
  const PhraseTable table(phrase_list({{"Kongoa", 1},
                                       {"Kongoas", 2},
                                       {"Kongoe", 3},
                                       {"Kongo Republiko", 4},
                                       {"Kongo Republika", 5}},
                                      Endings::kOpen));
  EXPECT_EQ(at_start(table, "Kongoe").value, 3U);
  EXPECT_EQ(at_start(table, "Kongoas").value, 2U);
  EXPECT_EQ(at_start(table, "Kongoase").value, 2U);  // has the longest stem
  EXPECT_EQ(at_start(table, "Kongou").value, 1U);    // is the first one
  EXPECT_EQ(at_start(table, "Kongo Republika").value, 5U);
  EXPECT_EQ(at_start(table, "Kongan Republika").value, 5U);
  EXPECT_EQ(at_start(table, "Kongo Republike").value, 4U);
}

TEST(PhraseTable, CapitalisedPhrasesHideNoOthers) {
  const PhraseTable table(
      phrase_list({{"Indon\u00E9sia", 1}, {"indon\u00E9sio", 2}}, Endings::kOpen));
  EXPECT_EQ(at_start(table, "Indon\u00E9sias").value, 1U);
  EXPECT_EQ(at_start(table, "indon\u00E9sia").value, 2U);
}

TEST(PhraseTable, ExactPhrasesHaveNoOtherEndings) {
  const PhraseTable table(phrase_list({{"juta", 1}, {"lima puluh", 2}}, Endings::kExact));
  EXPECT_EQ(at_start(table, "jutaan").words, 0U);
  EXPECT_EQ(at_start(table, "juta").words, 1U);
  EXPECT_EQ(at_start(table, "lima puluhan").words, 0U);
  EXPECT_EQ(at_start(table, "lima").words, 0U);
}

}  // namespace
}  // namespace sejajar::analyze
