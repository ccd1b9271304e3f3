#include "language/lexicon/pivot.h"

#include <gtest/gtest.h>

#include "support/lexicons.h"

namespace sejajar::lexicon {
namespace {

const Lexicon kFirst = test::lexicon_from(
    "id", "en",
    {{"kapal", "ship", 0.5F, 0.5F}, {"kapal", "boat", 0.25F, 1}, {"hujan", "rain", 1, 1}});
const Lexicon kSecond = test::lexicon_from("en", "vi",
                                           {{"boat", "thuyen", 1, 0.5F},
                                            {"ship", "tau", 0.5F, 1},
                                            {"ship", "thuyen", 0.5F, 0.25F},
                                            {"sun", "troi", 1, 1}});

float probability(const LexiconTable& table, std::uint32_t unit, std::uint32_t word) {
  for (const Translation& entry : test::row_of(table, unit)) {
    if (entry.word == word) return entry.probability;
  }
  return 0;
}

TEST(Pivot, SumsOverTheMiddleWords) {
  const Lexicon lexicon = through_pivot(kFirst, kSecond);
  EXPECT_EQ(lexicon.source.language, "id");
  EXPECT_EQ(lexicon.target.language, "vi");
  EXPECT_EQ(lexicon.note, "through en: made by a test; made by a test");
  ASSERT_EQ(lexicon.source.units, (UnitList{"hujan", "kapal"}));
  ASSERT_EQ(lexicon.target.units, (UnitList{"tau", "thuyen", "troi"}));
  const LexiconTable& forward = lexicon.source.translations;
  EXPECT_FLOAT_EQ(probability(forward, 1, 0), 0.25F);          // kapal -> ship -> tau
  EXPECT_FLOAT_EQ(probability(forward, 1, 1), 0.25F + 0.25F);  // through ship and boat
  EXPECT_FLOAT_EQ(forward.missing_of(1), 0.25F);
  EXPECT_TRUE(test::row_of(forward, 0).empty()) << "rain has no translation there";
  const LexiconTable& backward = lexicon.target.translations;
  EXPECT_FLOAT_EQ(probability(backward, 0, 1), 0.5F);           // tau -> ship -> kapal
  EXPECT_FLOAT_EQ(probability(backward, 1, 1), 0.5F + 0.125F);  // thuyen -> boat, ship
  EXPECT_TRUE(test::row_of(backward, 2).empty());
}

TEST(Pivot, KeepsTheMostProbable) {
  const Lexicon strong =
      through_pivot(kFirst, kSecond, {.least_probability = 0.3, .most_translations = 12});
  EXPECT_EQ(test::row_of(strong.source.translations, 1).size(), 1U);
  const Lexicon one =
      through_pivot(kFirst, kSecond, {.least_probability = 0.02, .most_translations = 1});
  const auto row = test::row_of(one.source.translations, 1);
  ASSERT_EQ(row.size(), 1U);
  EXPECT_EQ(row[0].word, 1U);
}

TEST(Pivot, TakesEmptyLexicons) {
  const Lexicon nothing = test::lexicon_from("id", "en", {});
  EXPECT_EQ(through_pivot(nothing, kSecond).source.translations.entries(), 0U);
  EXPECT_EQ(
      through_pivot(kFirst, {nothing.target, nothing.source, ""}).source.translations.entries(),
      0U);
}

}  // namespace
}  // namespace sejajar::lexicon
