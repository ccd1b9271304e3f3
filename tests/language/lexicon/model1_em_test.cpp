#include "language/lexicon/model1_em.h"

#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace sejajar::lexicon {
namespace {

/// Two texts of lines that translate each other, and the beads between them.
struct Example {
  Example(const std::vector<std::string>& source, const std::vector<std::string>& target)
      : pair{analyze::analyze(test::document_of(source, "en")),
             analyze::analyze(test::document_of(target, "id"))} {}

  BothCounts learn(double posterior, const Prior& prior = {}) const {
    std::vector<Bead> beads;
    for (std::uint32_t k = 0; k < pair.source.size(); ++k)
      beads.push_back({{k, k + 1}, {k, k + 1}, 0, posterior, {}});
    return expected_counts(em_batch(pair, beads, BeadOrigin::kGiven), prior);
  }

  /// The expected count of `word` -> `other`, source to target.
  double count(const BothCounts& counts, const std::string& word, const std::string& other) const {
    return count_in(counts.forward, pair.source.vocabulary.find(word),
                    pair.target.vocabulary.find(other));
  }

  /// The expected count of `word` -> `other`, target to source.
  double back(const BothCounts& counts, const std::string& word, const std::string& other) const {
    return count_in(counts.backward, pair.target.vocabulary.find(word),
                    pair.source.vocabulary.find(other));
  }

  static double count_in(const TranslationCounts& counts, std::uint32_t word, std::uint32_t other) {
    for (std::size_t row = 0; row < counts.words.size(); ++row) {
      if (counts.words[row] != word) continue;
      for (const TranslationCounts::Count& one : counts.of(row)) {
        if (one.word == other) return static_cast<double>(one.count);
      }
    }
    return 0;
  }

  analyze::PairAnalysis pair;
};

const Example kRain({"rain mill", "rain ferry", "mill ferry", "rain road", "road mill",
                     "ferry road"},
                    {"hujan batu", "hujan feri", "batu feri", "hujan jalan", "jalan batu",
                     "feri jalan"});

TEST(Model1Em, DistinguishesWordsThatCooccur) {
  const BothCounts counts = kRain.learn(1);
  EXPECT_EQ(counts.forward.words.size(), 4U);
  EXPECT_EQ(counts.forward.occurrences, std::vector<double>(4, 3.0));
  EXPECT_EQ(counts.backward.occurrences, std::vector<double>(4, 3.0));
  for (const auto& [word, right, wrong] :
       {std::array{"rain", "hujan", "batu"}, std::array{"mill", "batu", "hujan"},
        std::array{"ferry", "feri", "jalan"}, std::array{"road", "jalan", "feri"}}) {
    EXPECT_GT(kRain.count(counts, word, right), 1) << word;
    EXPECT_GT(kRain.count(counts, word, right), 4 * kRain.count(counts, word, wrong)) << word;
    EXPECT_GT(kRain.back(counts, right, word), 1) << word;
    EXPECT_GT(kRain.back(counts, right, word), 4 * kRain.back(counts, wrong, word)) << word;
  }
}

TEST(Model1Em, CountsNoTokenMoreThanItsBeadWeighs) {
  const BothCounts counts = kRain.learn(0.5);
  for (const TranslationCounts* side : {&counts.forward, &counts.backward}) {
    double sum = 0;
    for (const TranslationCounts::Count& count : side->counts)
      sum += static_cast<double>(count.count);
    EXPECT_GT(sum, 3);
    EXPECT_LE(sum, 12 * 0.5);
  }
}

TEST(Model1Em, CountsLessOfBeadsThatAreDoubtful) {
  EXPECT_GT(kRain.count(kRain.learn(1), "rain", "hujan"),
            kRain.count(kRain.learn(0.2), "rain", "hujan"));
}

TEST(Model1Em, ThePriorDecidesWhereTheTextsDoNot) {
  const Example twins({"rain mill"}, {"hujan batu"});
  PairLexicon prior;
  for (std::uint32_t word = 0; word < twins.pair.source.vocabulary.size(); ++word) {
    if (word == twins.pair.source.vocabulary.find("rain")) {
      prior.forward.translations.push_back({twins.pair.target.vocabulary.find("hujan"), 0.8F});
    }
    close_row(prior.forward);
  }
  const BothCounts counts = twins.learn(1, {prior, twins.pair.source.vocabulary.size()});
  EXPECT_GT(twins.count(counts, "rain", "hujan"), 1.5 * twins.count(counts, "rain", "batu"));
}

}  // namespace
}  // namespace sejajar::lexicon
