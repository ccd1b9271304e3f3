#include "language/lexicon/model1.h"

#include <gtest/gtest.h>

#include "language/lexicon/prior.h"
#include "support/random_documents.h"
#include "support/with_threads.h"

namespace sejajar::lexicon {
namespace {

struct Example {
  analyze::PairAnalysis pair;
  std::vector<Bead> beads;
};

/// Texts of `lines` sentences that translate each other line by line.
Example line_by_line(std::uint32_t lines, test::Random& random) {
  std::vector<std::string> source, target;
  for (std::uint32_t k = 0; k < lines; ++k) {
    const auto words = test::random_words(random);
    source.push_back(test::sentence_of(words, "abcdefg"));
    target.push_back(test::sentence_of(words, "mnopqrstuv"));
  }
  Example example{{analyze::analyze(test::document_of(source, "en")),
                   analyze::analyze(test::document_of(target, "fr"))},
                  {}};
  for (std::uint32_t k = 0; k < lines; ++k)
    example.beads.push_back({{k, k + 1}, {k, k + 1}, 0, 0.9, {}});
  return example;
}

double probability(const TranslationTable& table, std::uint32_t word, std::uint32_t other) {
  for (const Translation& entry : table.of(word)) {
    if (entry.word == other) return static_cast<double>(entry.probability);
  }
  return 0;
}

void expect_probabilities(const TranslationTable& table, std::uint32_t words) {
  ASSERT_EQ(table.starts.size(), words + 1);
  ASSERT_EQ(table.missing.size(), words);
  for (std::uint32_t word = 0; word < words; ++word) {
    double sum = static_cast<double>(table.missing_of(word));
    EXPECT_GE(sum, 0);
    for (std::size_t k = 0; k < table.of(word).size(); ++k) {
      const Translation& entry = table.of(word)[k];
      EXPECT_GE(entry.probability, 0.005F);
      EXPECT_LE(entry.probability, 1.0F);
      if (k > 0) {
        EXPECT_LT(table.of(word)[k - 1].word, entry.word);
      }
      sum += static_cast<double>(entry.probability);
    }
    EXPECT_NEAR(sum, 1, 1e-4);
  }
}

TEST(WordLearning, GivesProbabilitiesInBothDirections) {
  test::Random random(1);
  const Example example = line_by_line(80, random);
  const auto lexicon = learn_translations(example.pair, example.beads, prior_of(example.pair));
  expect_probabilities(lexicon.forward, example.pair.source.vocabulary.size());
  expect_probabilities(lexicon.backward, example.pair.target.vocabulary.size());
}

/// The share of the words with at least eight occurrences that `lexicon` translates rightly.
double found_share(const Example& example, const PairLexicon& lexicon) {
  const auto& source = example.pair.source;
  const auto& target = example.pair.target;
  int common = 0;
  int found = 0;
  for (std::uint32_t number = 0; number < 400; ++number) {
    const std::uint32_t word = source.vocabulary.find(test::word_of(number, "abcdefg"));
    const std::uint32_t other = target.vocabulary.find(test::word_of(number, "mnopqrstuv"));
    if (word == source.vocabulary.size() || source.counts[word] < 8) continue;
    ++common;
    found += probability(lexicon.forward, word, other) > 0.5 ? 1 : 0;
  }
  EXPECT_GT(common, 20);
  return found / static_cast<double>(common);
}

TEST(WordLearning, FindsTheTranslationsOfCommonWords) {
  test::Random random(2);
  const Example example = line_by_line(400, random);
  EXPECT_GE(found_share(example, learn_translations(example.pair, example.beads, {})), 0.9);
}

void expect_same(const TranslationTable& one, const TranslationTable& other) {
  ASSERT_EQ(one.starts, other.starts);
  for (std::size_t k = 0; k < one.translations.size(); ++k) {
    EXPECT_EQ(one.translations[k].word, other.translations[k].word);
    EXPECT_EQ(one.translations[k].probability, other.translations[k].probability);
  }
}

TEST(WordLearning, OfALongTextIsTheSameForAnyNumberOfThreads) {
  test::Random random(4);
  const Example example = line_by_line(9000, random);
  const auto learn = [&] { return learn_translations(example.pair, example.beads, {}); };
  const PairLexicon lexicon = test::with_threads(1, learn);
  EXPECT_GE(found_share(example, lexicon), 0.9);
  expect_probabilities(lexicon.forward, example.pair.source.vocabulary.size());
  for (const int threads : {2, 3}) {
    const PairLexicon other = test::with_threads(threads, learn);
    expect_same(lexicon.forward, other.forward);
    expect_same(lexicon.backward, other.backward);
  }
}

/// What is learnt of two words that stand alone in each of `lines` of 9,000 lines.
double learnt_from(const std::vector<std::uint32_t>& lines, BeadOrigin origin) {
  std::vector<std::string> source(9000, "ba"), target(9000, "mo");
  for (const std::uint32_t line : lines) {
    source[line] = "qu";
    target[line] = "zu";
  }
  Example example{{analyze::analyze(test::document_of(source, "en")),
                   analyze::analyze(test::document_of(target, "fr"))},
                  {}};
  for (std::uint32_t k = 0; k < 9000; ++k)
    example.beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  const PairLexicon lexicon = learn_translations(example.pair, example.beads, {}, origin);
  return probability(lexicon.forward, example.pair.source.vocabulary.find("qu"),
                     example.pair.target.vocabulary.find("zu"));
}

TEST(WordLearning, OfOneLongTextNeedsWordsThatRecurInABatch) {
  EXPECT_GT(learnt_from({10, 20, 4000, 4010, 8000, 8010}, BeadOrigin::kGuessed), 0.5);
  EXPECT_EQ(learnt_from({10, 4000, 8000}, BeadOrigin::kGuessed), 0);
  EXPECT_GT(learnt_from({10, 4000, 8000}, BeadOrigin::kGuessedOfTexts), 0.5);
  EXPECT_GT(learnt_from({10, 4000, 8000}, BeadOrigin::kGiven), 0.5);
}

TEST(WordLearning, AWordSeenOnceProvesLittle) {
  const Example example{{analyze::analyze(test::document_of({"uniq"}, "en")),
                         analyze::analyze(test::document_of({"zoz"}, "fr"))},
                        {{{0, 1}, {0, 1}, 0, 1.0, {}}}};
  const auto lexicon = learn_translations(example.pair, example.beads, {});
  EXPECT_LE(probability(lexicon.forward, 0, 0), 0.4);
}

TEST(WordLearning, KeepsThePriorOfWordsWithoutBeads) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({"radio"}, "en")),
                                   analyze::analyze(test::document_of({"radio"}, "fr"))};
  const auto lexicon = learn_translations(pair, {}, prior_of(pair));
  EXPECT_GT(probability(lexicon.forward, 0, 0), 0.9);
  EXPECT_GT(probability(lexicon.backward, 0, 0), 0.9);
}

TEST(WordLearning, OfNothingIsEmpty) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({}, "en")),
                                   analyze::analyze(test::document_of({}, "fr"))};
  EXPECT_TRUE(learn_translations(pair, {}, {}).forward.translations.empty());
}

TEST(WordLearning, SwappingTheSidesSwapsTheDirections) {
  test::Random random(3);
  const Example example = line_by_line(60, random);
  const analyze::PairAnalysis mirrored{example.pair.target, example.pair.source};
  const auto one = learn_translations(example.pair, example.beads, {});
  const auto other = learn_translations(mirrored, example.beads, {});
  for (std::uint32_t word = 0; word < example.pair.source.vocabulary.size(); ++word) {
    ASSERT_EQ(one.forward.of(word).size(), other.backward.of(word).size());
    for (const Translation& entry : one.forward.of(word))
      EXPECT_NEAR(probability(other.backward, word, entry.word),
                  static_cast<double>(entry.probability), 1e-4);
  }
}

}  // namespace
}  // namespace sejajar::lexicon
