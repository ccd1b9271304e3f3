#include "language/lexicon/em_batch.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::lexicon {
namespace {

const analyze::PairAnalysis kPair{
    analyze::analyze(test::document_of({"road mill road", "mill", "ferry"}, "en")),
    analyze::analyze(test::document_of({"jalan", "batu batu", "feri"}, "id"))};

TEST(EmBatch, HasTheWordsOfItsBeadsAlone) {
  const EmBatch batch =
      em_batch(kPair, std::vector<Bead>{{{0, 2}, {0, 2}, 0, 0.5, {}}}, BeadOrigin::kGiven);
  EXPECT_EQ(batch.weights, std::vector<float>{0.5F});
  const analyze::Vocabulary& words = kPair.source.vocabulary;
  EXPECT_EQ(batch.source.words,
            (std::vector<std::uint32_t>{words.find("road"), words.find("mill")}));
  EXPECT_EQ(batch.source.occurrences, (std::vector<double>{1, 1}));
  EXPECT_EQ(batch.source.tokens, (std::vector<std::uint32_t>{0, 1, 0, 1}));
  EXPECT_EQ(batch.target.tokens, (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_FLOAT_EQ(batch.target.null[1], 2.0F / 4);
}

TEST(EmBatch, GivesNoTokensToWordsOfMostBeads) {
  std::vector<std::string> lines;
  for (char c = 'a'; c <= 'p'; ++c) {
    std::string line = "the";
    for (char d = 'a'; d <= 'p'; ++d) line += std::string(" ") + c + d;
    lines.push_back(line);
  }
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of(lines, "en")),
                                   analyze::analyze(test::document_of(lines, "fr"))};
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < lines.size(); ++k)
    beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  const EmBatch batch = em_batch(pair, beads, BeadOrigin::kGiven);
  const std::uint32_t the = pair.source.vocabulary.find("the");
  ASSERT_EQ(batch.source.words[0], the);
  EXPECT_EQ(batch.source.occurrences[0], 16);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    EXPECT_EQ(batch.source.of(bead).size(), 16U);
    for (const std::uint32_t word : batch.source.of(bead)) EXPECT_NE(word, 0U);
  }
}

TEST(EmBatch, TakesTheFirstWordsOfALongBead) {
  std::string line;
  for (int k = 0; k < 1000; ++k)
    line +=
        std::string(" ") + static_cast<char>('a' + k / 52) + static_cast<char>('a' + k / 2 % 26);
  const analyze::PairAnalysis pair{
      analyze::analyze(test::document_of({line, "road", "mill", "ferry"}, "en")),
      analyze::analyze(test::document_of({"satu dua", "jalan", "batu", "feri"}, "id"))};
  std::vector<Bead> beads;
  for (std::uint32_t k = 0; k < 4; ++k) beads.push_back({{k, k + 1}, {k, k + 1}, 0, 1, {}});
  const EmBatch batch = em_batch(pair, beads, BeadOrigin::kGiven);
  EXPECT_EQ(batch.source.of(0).size(), 256U);
  EXPECT_EQ(batch.source.words.size(), 128U + 3U);
  EXPECT_EQ(batch.target.of(0).size(), 2U);
}

TEST(EmBatch, PutsHapaxesOfGuessedBeadsLast) {
  const std::vector<Bead> beads{
      {{0, 1}, {0, 1}, 0, 1, {}}, {{1, 2}, {1, 2}, 0, 1, {}}, {{2, 3}, {2, 3}, 0, 1, {}}};
  const EmBatch guessed = em_batch(kPair, beads, BeadOrigin::kGuessed);
  EXPECT_EQ(guessed.source.hapax, (std::vector<char>{0, 0, 1}));  // ferry
  EXPECT_EQ(guessed.source.recurring(0).size(), 3U);
  EXPECT_EQ(guessed.source.recurring(2).size(), 0U);
  EXPECT_EQ(guessed.source.of(2).size(), 1U);
  EXPECT_EQ(guessed.target.hapax, (std::vector<char>{1, 0, 1}));  // jalan, feri
  const EmBatch given = em_batch(kPair, beads, BeadOrigin::kGiven);
  EXPECT_EQ(given.source.hapax, (std::vector<char>{0, 0, 0}));
  EXPECT_EQ(given.source.recurring(2).size(), 1U);
}

TEST(EmBatch, OfAPartHasTheWordsOfOneBeadAsHapaxes) {
  const std::vector<Bead> beads{{{0, 1}, {0, 1}, 0, 1, {}}, {{2, 3}, {2, 3}, 0, 1, {}}};
  const EmBatch all = em_batch(kPair, beads, BeadOrigin::kGuessed);
  EXPECT_EQ(all.source.hapax, (std::vector<char>{0, 0, 1}));  // ferry
  const EmBatch part = em_batch(kPair, beads, BeadOrigin::kGuessed, true);
  EXPECT_EQ(part.source.hapax, (std::vector<char>{1, 1, 1}));
}

TEST(EmBatch, HasNoHapaxesAmongBeadsThatOverlap) {
  const std::vector<Bead> beads{{{1, 3}, {1, 3}, 0, 0.5, {}}, {{2, 3}, {2, 3}, 0, 0.5, {}}};
  const EmBatch batch = em_batch(kPair, beads, BeadOrigin::kGuessed);
  const std::uint32_t ferry = 1;
  ASSERT_EQ(batch.source.words[ferry], kPair.source.vocabulary.find("ferry"));
  EXPECT_EQ(batch.source.hapax[ferry], 0);
}

TEST(WordPlaces, AreTheBeadsOfEachWordAsOftenAsItStandsThere) {
  const EmBatch batch = em_batch(
      kPair,
      std::vector<Bead>{
          {{0, 1}, {0, 1}, 0, 1, {}}, {{2, 3}, {2, 3}, 0, 1, {}}, {{1, 2}, {1, 2}, 0, 1, {}}},
      BeadOrigin::kGiven);
  const analyze::InvertedIndex index = beads_of_words(batch.source);
  const auto beads_of = [&](std::uint32_t word) {
    const auto beads = index.of(word);
    return std::vector<std::uint32_t>(beads.begin(), beads.end());
  };
  EXPECT_EQ(beads_of(0), (std::vector<std::uint32_t>{0, 0}));  // road
  EXPECT_EQ(beads_of(1), (std::vector<std::uint32_t>{0, 2}));  // mill
  EXPECT_EQ(beads_of(2), (std::vector<std::uint32_t>{1}));     // ferry
  EXPECT_EQ(index.before(2), 4U);
  EXPECT_EQ(index.before(3), 5U);
}

}  // namespace
}  // namespace sejajar::lexicon
