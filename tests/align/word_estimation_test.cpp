#include "align/word_estimation.h"

#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace sejajar::aligning {
namespace {

/// Two texts of lines that translate each other, and the beads between them.
struct Example {
  Example(const std::vector<std::string>& source, const std::vector<std::string>& target)
      : given(analyze::analyze(test::document_of(source, "en"))),
        explained(analyze::analyze(test::document_of(target, "id"))) {}

  model::TranslationTable learn(float posterior, const model::TranslationTable& prior = {}) const {
    std::vector<BeadView> beads;
    std::size_t offset = 0;
    for (std::size_t k = 0; k < given.size(); ++k) {
      beads.push_back({given.units[k], explained.units[k], posterior, offset});
      offset += explained.units[k].size();
    }
    return WordEstimation(given, explained, std::move(beads), prior).learn();
  }

  double probability(const model::TranslationTable& table, const std::string& word,
                     const std::string& other) const {
    const std::uint32_t wanted = explained.vocabulary.find(other);
    for (const model::Translation& entry : table.of(given.vocabulary.find(word))) {
      if (entry.word == wanted) return static_cast<double>(entry.probability);
    }
    return 0;
  }

  analyze::Analysis given;
  analyze::Analysis explained;
};

const Example kRain({"rain mill", "rain ferry", "mill ferry", "rain road", "road mill",
                     "ferry road"},
                    {"hujan batu", "hujan feri", "batu feri", "hujan jalan", "jalan batu",
                     "feri jalan"});

TEST(WordEstimation, TellsWordsApartThatStandTogether) {
  const model::TranslationTable table = kRain.learn(1);
  for (const auto& [word, right, wrong] :
       {std::array{"rain", "hujan", "batu"}, std::array{"mill", "batu", "hujan"},
        std::array{"ferry", "feri", "jalan"}, std::array{"road", "jalan", "feri"}}) {
    EXPECT_GT(kRain.probability(table, word, right), 0.3) << word;
    EXPECT_GT(kRain.probability(table, word, right), 4 * kRain.probability(table, word, wrong))
        << word;
  }
}

TEST(WordEstimation, LearnsLessFromBeadsThatAreDoubtful) {
  const double sure = kRain.probability(kRain.learn(1), "rain", "hujan");
  const double doubtful = kRain.probability(kRain.learn(0.2F), "rain", "hujan");
  EXPECT_GT(sure, doubtful);
  EXPECT_EQ(kRain.probability(kRain.learn(0), "rain", "hujan"), 0);
}

TEST(WordEstimation, ThePriorDecidesWhereTheTextsDoNot) {
  const Example twins({"rain mill"}, {"hujan batu"});
  model::TranslationTable prior;
  for (std::uint32_t word = 0; word < twins.given.vocabulary.size(); ++word) {
    if (word == twins.given.vocabulary.find("rain")) {
      prior.translations.push_back({twins.explained.vocabulary.find("hujan"), 0.8F});
    }
    model::close_row(prior);
  }
  const model::TranslationTable table = twins.learn(1, prior);
  EXPECT_GT(twins.probability(table, "rain", "hujan"),
            2 * twins.probability(table, "rain", "batu"));
}

TEST(WordEstimation, OfNoBeadsIsEmptyButComplete) {
  const model::TranslationTable table =
      WordEstimation(kRain.given, kRain.explained, {}, {}).learn();
  EXPECT_TRUE(table.translations.empty());
  for (std::uint32_t word = 0; word < kRain.given.vocabulary.size(); ++word) {
    EXPECT_EQ(table.missing_of(word), 1);
  }
}

}  // namespace
}  // namespace sejajar::aligning
