#include "score/crossings.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/random_documents.h"

namespace sejajar::score {
namespace {

/// Two texts whose words translate each other by their first letters, and the lexicon that says so.
struct Example {
  analyze::PairAnalysis pair;
  model::Lexicon lexicon;
};

model::TranslationTable table_of(const analyze::Analysis& given, const analyze::Analysis& explained,
                                 const std::vector<std::pair<std::string, std::string>>& words) {
  model::TranslationTable table;
  for (std::uint32_t word = 0; word < given.vocabulary.size(); ++word) {
    for (const auto& [one, other] : words) {
      const std::uint32_t found = explained.vocabulary.find(other);
      if (given.vocabulary.find(one) == word && found < explained.vocabulary.size()) {
        table.translations.push_back({found, 0.9F});
      }
    }
    model::close_row(table);
  }
  return table;
}

Example example_of(const std::vector<std::string>& source, const std::vector<std::string>& target) {
  const std::vector<std::pair<std::string, std::string>> words = {
      {"rain", "hujan"}, {"mill", "kincir"}, {"ferry", "feri"}, {"road", "jalan"}};
  std::vector<std::pair<std::string, std::string>> swapped;
  for (const auto& [one, other] : words) swapped.emplace_back(other, one);
  Example example{{analyze::analyze(test::document_of(source, "en")),
                   analyze::analyze(test::document_of(target, "id"))},
                  {}};
  example.lexicon.forward = table_of(example.pair.source, example.pair.target, words);
  example.lexicon.backward = table_of(example.pair.target, example.pair.source, swapped);
  return example;
}

TEST(Crossings, AreNothingWhereEachSentenceHasItsOwnWords) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan kincir", "feri jalan"});
  const dp::Band band = dp::Band::full(2, 2);
  const Crossings crossings(example.pair, example.lexicon, band);
  EXPECT_EQ(crossings.at_start(1, 1), 0);
  EXPECT_EQ(crossings.at_end(1, 1), 0);
}

TEST(Crossings, CountWordsOfAClauseThatStandsBeyondTheEnd) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan kincir feri", "jalan"});
  const dp::Band band = dp::Band::full(2, 2);
  const Crossings crossings(example.pair, example.lexicon, band);
  // "feri" ends the first target sentence, but "ferry" begins the second source sentence.
  EXPECT_GT(crossings.at_end(1, 1), 1);
  EXPECT_GT(crossings.at_start(1, 1), 1);
  EXPECT_LE(crossings.at_end(1, 1), 2 * std::log(20) + 1e-5);
}

TEST(Crossings, AreNothingAtTheEndsOfATextAndWithoutLexicon) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan kincir feri", "jalan"});
  const dp::Band band = dp::Band::full(2, 2);
  const Crossings crossings(example.pair, example.lexicon, band);
  const Crossings ignorant(example.pair, {}, band);
  for (std::uint32_t i = 0; i <= 2; ++i) {
    for (std::uint32_t j = 0; j <= 2; ++j) {
      EXPECT_EQ(ignorant.at_start(i, j) + ignorant.at_end(i, j), 0);
      if (i % 2 == 1 && j % 2 == 1) continue;
      EXPECT_EQ(crossings.at_start(i, j), 0) << i << ' ' << j;
      EXPECT_EQ(crossings.at_end(i, j), 0) << i << ' ' << j;
    }
  }
}

TEST(Crossings, AreTheSameForSwappedSidesAndInsideAnyBand) {
  const std::vector<std::string> source = {"rain mill", "ferry", "road rain", "mill mill ferry"};
  const std::vector<std::string> target = {"hujan", "kincir feri", "jalan", "hujan feri kincir"};
  const Example example = example_of(source, target);
  const analyze::PairAnalysis mirrored{example.pair.target, example.pair.source};
  const model::Lexicon turned{example.lexicon.backward, example.lexicon.forward};
  const dp::Band band = dp::Band::full(4, 4);
  const dp::Band narrow({0, 0, 1, 2, 3}, {1, 2, 3, 4, 4});
  const Crossings one(example.pair, example.lexicon, band);
  const Crossings other(mirrored, turned, band);
  const Crossings some(example.pair, example.lexicon, narrow);
  double sum = 0;
  for (std::uint32_t i = 0; i <= 4; ++i) {
    for (std::uint32_t j = 0; j <= 4; ++j) {
      EXPECT_NEAR(one.at_start(i, j), other.at_start(j, i), 1e-5);
      EXPECT_NEAR(one.at_end(i, j), other.at_end(j, i), 1e-5);
      sum += one.at_start(i, j);
      if (!narrow.contains(i, j)) continue;
      EXPECT_EQ(some.at_start(i, j), one.at_start(i, j));
      EXPECT_EQ(some.at_end(i, j), one.at_end(i, j));
    }
  }
  EXPECT_GT(sum, 0);
}

}  // namespace
}  // namespace sejajar::score
