#include "language/lexicon/prior.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::lexicon {
namespace {

analyze::PairAnalysis pair_of(const std::string& source, const std::string& target) {
  return {analyze::analyze(test::document_of({source}, "en")),
          analyze::analyze(test::document_of({target}, "ru"))};
}

struct SpellingCase {
  const char* source;
  const char* target;
  double weight;  // of the only source word for the only target word
};

TEST(Prior, UnitsSpelledAlikeInLatinLettersTranslateEachOther) {
  const SpellingCase cases[] = {
      {"radio", "radio", 1}, {"Radio", "radio", 1}, {"radio", "радио", 1},
      {"café", "cafe", 1},   {"1999", "1999", 1},   {"an", "an", 0.5},
      {"an", "ан", 0.5},     {"radio", "video", 0}, {"東京", "東京", 0.5},
  };
  for (const SpellingCase& test : cases) {
    const auto pair = pair_of(test.source, test.target);
    const Prior prior = prior_of(pair);
    ASSERT_EQ(pair.source.vocabulary.size(), 1U) << test.source;
    for (const auto* table : {&prior.translations().forward, &prior.translations().backward}) {
      const auto row = table->of(0);
      ASSERT_EQ(row.size(), test.weight > 0 ? 1U : 0U) << test.source << ' ' << test.target;
      if (!row.empty()) {
        EXPECT_NEAR(static_cast<double>(row[0].probability), test.weight, 1e-6) << test.source;
      }
      EXPECT_NEAR(static_cast<double>(table->missing_of(0)), 1 - test.weight, 1e-6);
    }
  }
}

/// A lexicon with the one entry house -> rumah in both directions.
Lexicon one_entry(float probability) {
  Lexicon lexicon;
  lexicon.source.language = "en";
  lexicon.target.language = "id";
  lexicon.source.units = {"house"};
  lexicon.target.units = {"rumah"};
  lexicon.source.translations = TranslationTable{{0, 1}, {{0, probability}}, {1 - probability}};
  lexicon.target.translations = TranslationTable{{0, 1}, {{0, probability}}, {1 - probability}};
  return lexicon;
}

TEST(Prior, EntriesOfTheLexiconAreFoundInTheTexts) {
  const auto pair = pair_of("the house burns", "sebuah rumah terbakar");
  const auto lexicon = one_entry(0.75F);
  const Prior prior = prior_of(pair, lexicon);
  const std::uint32_t house = pair.source.vocabulary.find("house");
  ASSERT_EQ(prior.translations().forward.of(house).size(), 1U);
  EXPECT_EQ(prior.translations().forward.of(house)[0].word, pair.target.vocabulary.find("rumah"));
  EXPECT_EQ(prior.translations().forward.of(house)[0].probability, 0.75F);
  EXPECT_TRUE(prior.translations().forward.of(pair.source.vocabulary.find("the")).empty());
}

TEST(Prior, SpellingSharesOnlyWhatTheLexiconLeavesOpen) {
  const auto pair = pair_of("house", "house rumah");
  const auto lexicon = one_entry(0.75F);
  const Prior prior = prior_of(pair, lexicon);
  float mass = 0;
  for (const Translation& entry : prior.translations().forward.of(0)) mass += entry.probability;
  EXPECT_EQ(prior.translations().forward.of(0).size(), 2U);
  EXPECT_NEAR(static_cast<double>(mass), 1, 1e-6);
}

TEST(Prior, OfEmptyTextsAreEmpty) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({}, "en")),
                                   analyze::analyze(test::document_of({}, "id"))};
  EXPECT_TRUE(prior_of(pair).translations().forward.translations.empty());
}

}  // namespace
}  // namespace sejajar::lexicon
