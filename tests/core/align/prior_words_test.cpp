#include "core/align/prior_words.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::aligning {
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

TEST(PriorWords, UnitsSpelledAlikeInLatinLettersTranslateEachOther) {
  const SpellingCase cases[] = {
      {"radio", "radio", 1}, {"Radio", "radio", 1}, {"radio", "радио", 1},
      {"café", "cafe", 1},   {"1999", "1999", 1},   {"an", "an", 0.5},
      {"an", "ан", 0.5},     {"radio", "video", 0}, {"東京", "東京", 0.5},
  };
  for (const SpellingCase& test : cases) {
    const auto pair = pair_of(test.source, test.target);
    const Prior prior = prior_words(pair, nullptr);
    ASSERT_EQ(pair.source.vocabulary.size(), 1U) << test.source;
    for (const auto* table : {&prior.forward, &prior.backward}) {
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
model::StoredLexicon one_entry(float probability) {
  model::StoredLexicon lexicon;
  lexicon.source_language = "en";
  lexicon.target_language = "id";
  lexicon.source_units = {"house"};
  lexicon.target_units = {"rumah"};
  lexicon.entries.forward = {{0, 1}, {{0, probability}}, {1 - probability}};
  lexicon.entries.backward = {{0, 1}, {{0, probability}}, {1 - probability}};
  return lexicon;
}

TEST(PriorWords, EntriesOfTheLexiconAreFoundInTheTexts) {
  const auto pair = pair_of("the house burns", "sebuah rumah terbakar");
  const auto lexicon = one_entry(0.75F);
  const Prior prior = prior_words(pair, &lexicon);
  const std::uint32_t house = pair.source.vocabulary.find("house");
  ASSERT_EQ(prior.forward.of(house).size(), 1U);
  EXPECT_EQ(prior.forward.of(house)[0].word, pair.target.vocabulary.find("rumah"));
  EXPECT_EQ(prior.forward.of(house)[0].probability, 0.75F);
  EXPECT_TRUE(prior.forward.of(pair.source.vocabulary.find("the")).empty());
}

TEST(PriorWords, SpellingSharesOnlyWhatTheLexiconLeavesOpen) {
  const auto pair = pair_of("house", "house rumah");
  const auto lexicon = one_entry(0.75F);
  const Prior prior = prior_words(pair, &lexicon);
  float mass = 0;
  for (const model::Translation& entry : prior.forward.of(0)) mass += entry.probability;
  EXPECT_EQ(prior.forward.of(0).size(), 2U);
  EXPECT_NEAR(static_cast<double>(mass), 1, 1e-6);
}

TEST(PriorWords, OfEmptyTextsAreEmpty) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({}, "en")),
                                   analyze::analyze(test::document_of({}, "id"))};
  EXPECT_TRUE(prior_words(pair, nullptr).forward.translations.empty());
}

}  // namespace
}  // namespace sejajar::aligning
