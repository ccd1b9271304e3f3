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

  WordCounts learn(float posterior, const model::TranslationTable& prior = {}) const {
    std::vector<BeadView> beads;
    std::size_t offset = 0;
    for (std::size_t k = 0; k < given.size(); ++k) {
      beads.push_back({given.units[k], explained.units[k], posterior, offset});
      offset += explained.units[k].size();
    }
    return WordEstimation(std::move(beads), explained, prior).estimate();
  }

  /// How often `word` became `other`.
  double count(const WordCounts& counts, const std::string& word, const std::string& other) const {
    for (std::size_t row = 0; row < counts.words.size(); ++row) {
      if (counts.words[row] != given.vocabulary.find(word)) continue;
      for (const WordCounts::Count& one : counts.of(row)) {
        if (one.word == explained.vocabulary.find(other)) return static_cast<double>(one.count);
      }
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
  const WordCounts counts = kRain.learn(1);
  EXPECT_EQ(counts.words.size(), 4U);
  EXPECT_EQ(counts.occurrences, std::vector<double>(4, 3.0));
  for (const auto& [word, right, wrong] :
       {std::array{"rain", "hujan", "batu"}, std::array{"mill", "batu", "hujan"},
        std::array{"ferry", "feri", "jalan"}, std::array{"road", "jalan", "feri"}}) {
    EXPECT_GT(kRain.count(counts, word, right), 1) << word;
    EXPECT_GT(kRain.count(counts, word, right), 4 * kRain.count(counts, word, wrong)) << word;
  }
}

TEST(WordEstimation, CountsLessOfBeadsThatAreDoubtful) {
  EXPECT_GT(kRain.count(kRain.learn(1), "rain", "hujan"),
            kRain.count(kRain.learn(0.2F), "rain", "hujan"));
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
  const WordCounts counts = twins.learn(1, prior);
  EXPECT_GT(twins.count(counts, "rain", "hujan"), 1.5 * twins.count(counts, "rain", "batu"));
}

}  // namespace
}  // namespace sejajar::aligning
