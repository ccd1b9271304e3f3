#include "core/score/boundary_evidence.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/random_documents.h"

namespace sejajar::score {
namespace {

/// Two texts and a lexicon of four words.
struct Example {
  analyze::PairAnalysis pair;
  lexicon::PairLexicon lexicon;
};

lexicon::TranslationTable table_of(const analyze::Analysis& given,
                                   const analyze::Analysis& explained,
                                   const std::vector<std::pair<std::string, std::string>>& words) {
  lexicon::TranslationTable table;
  for (std::uint32_t word = 0; word < given.vocabulary.size(); ++word) {
    for (const auto& [one, other] : words) {
      const std::uint32_t found = explained.vocabulary.find(other);
      if (given.vocabulary.find(one) == word && found < explained.vocabulary.size()) {
        table.translations.push_back({found, 0.9F});
      }
    }
    lexicon::close_row(table);
  }
  return table;
}

/// The given sentences, and some after them so that their words are rare.
Example example_of(std::vector<std::string> source, std::vector<std::string> target) {
  for (const char* one : {"aa ab ac ad ae af", "ba bb bc bd be bf", "ca cb cc cd ce cf"}) {
    source.emplace_back(one);
    target.emplace_back(one);
  }
  const std::vector<std::pair<std::string, std::string>> words = {
      {"rain", "hujan"}, {"mill", "batu"}, {"ferry", "feri"}, {"road", "jalan"}};
  std::vector<std::pair<std::string, std::string>> swapped;
  for (const auto& [one, other] : words) swapped.emplace_back(other, one);
  Example example{{analyze::analyze(test::document_of(source, "en")),
                   analyze::analyze(test::document_of(target, "id"))},
                  {}};
  example.lexicon.forward = table_of(example.pair.source, example.pair.target, words);
  example.lexicon.backward = table_of(example.pair.target, example.pair.source, swapped);
  return example;
}

TEST(BoundaryEvidence, IsZeroWhereEachSentenceHasItsOwnWords) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan batu", "feri jalan"});
  const dp::Band band = dp::Band::full(5, 5);
  const BoundaryEvidence evidence(example.pair, ratios_of(example.pair, example.lexicon), band);
  EXPECT_EQ(evidence.at_start(1, 1), 0);
  EXPECT_EQ(evidence.at_end(1, 1), 0);
}

TEST(BoundaryEvidence, CountsWordsOfAClauseBeyondTheBoundary) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan batu feri", "jalan"});
  const dp::Band band = dp::Band::full(5, 5);
  const BoundaryEvidence evidence(example.pair, ratios_of(example.pair, example.lexicon), band);
  // "feri" ends the first target sentence, but "ferry" begins the second source sentence.
  EXPECT_GT(evidence.at_end(1, 1), 1);
  EXPECT_GT(evidence.at_start(1, 1), 1);
  EXPECT_LE(evidence.at_end(1, 1), 2 * std::log(20) + 1e-5);
}

TEST(BoundaryEvidence, SpeaksAgainstANullThatAloneExplainsWordsBesideIt) {
  const Example example =
      example_of({"rain mill", "rain", "ferry road"}, {"hujan batu feri", "jalan"});
  const dp::Band band = dp::Band::full(6, 5);
  const BoundaryEvidence evidence(example.pair, ratios_of(example.pair, example.lexicon), band);
  EXPECT_EQ(evidence.against_source_null(1, 1), 0) << "rain mill explains hujan too";
  EXPECT_GT(evidence.against_source_null(2, 1), 1) << "nothing else explains feri";
  EXPECT_LE(evidence.against_source_null(2, 1), std::log(20) + 1e-5);
}

TEST(BoundaryEvidence, IsZeroAtTheEndsOfATextAndWithoutLexicon) {
  const Example example = example_of({"rain mill", "ferry road"}, {"hujan batu feri", "jalan"});
  const dp::Band band = dp::Band::full(5, 5);
  const BoundaryEvidence evidence(example.pair, ratios_of(example.pair, example.lexicon), band);
  const lexicon::PairLexicon none;
  const BoundaryEvidence zero(example.pair, ratios_of(example.pair, none), band);
  for (std::uint32_t i = 0; i <= 5; ++i) {
    for (std::uint32_t j = 0; j <= 5; ++j) {
      EXPECT_EQ(zero.at_start(i, j) + zero.at_end(i, j), 0);
      if (i % 5 > 0 && j % 5 > 0) continue;
      EXPECT_EQ(evidence.at_start(i, j), 0) << i << ' ' << j;
      EXPECT_EQ(evidence.at_end(i, j), 0) << i << ' ' << j;
    }
  }
}

TEST(BoundaryEvidence, IsTheSameForSwappedSidesAndInAnyBand) {
  const std::vector<std::string> source = {"rain mill", "ferry", "road rain", "mill mill ferry"};
  const std::vector<std::string> target = {"hujan", "batu feri", "jalan", "hujan feri batu"};
  const Example example = example_of(source, target);
  const analyze::PairAnalysis mirrored{example.pair.target, example.pair.source};
  const lexicon::PairLexicon turned{example.lexicon.backward, example.lexicon.forward};
  const dp::Band band = dp::Band::full(7, 7);
  const dp::Band narrow({0, 0, 1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6, 7, 7});
  const BoundaryEvidence one(example.pair, ratios_of(example.pair, example.lexicon), band);
  const BoundaryEvidence other(mirrored, ratios_of(mirrored, turned), band);
  const BoundaryEvidence some(example.pair, ratios_of(example.pair, example.lexicon), narrow);
  double sum = 0;
  for (std::uint32_t i = 0; i <= 7; ++i) {
    for (std::uint32_t j = 0; j <= 7; ++j) {
      EXPECT_NEAR(one.at_start(i, j), other.at_start(j, i), 1e-5);
      EXPECT_NEAR(one.at_end(i, j), other.at_end(j, i), 1e-5);
      if (i < 7) {
        EXPECT_EQ(one.against_source_null(i, j), other.against_target_null(j, i));
      }
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
