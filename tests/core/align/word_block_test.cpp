#include "core/align/word_block.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::aligning {
namespace {

const analyze::PairAnalysis kPair{
    analyze::analyze(test::document_of({"road mill road", "mill", "ferry"}, "en")),
    analyze::analyze(test::document_of({"jalan", "batu batu", "feri"}, "id"))};

TEST(WordBlock, HasTheWordsOfItsBeadsAlone) {
  const WordBlock block =
      word_block(kPair, std::vector<WeightedBead>{{0, 2, 0, 2, 0.5}}, BeadOrigin::kGiven);
  EXPECT_EQ(block.weights, std::vector<float>{0.5F});
  const analyze::Vocabulary& words = kPair.source.vocabulary;
  EXPECT_EQ(block.source.words,
            (std::vector<std::uint32_t>{words.find("road"), words.find("mill")}));
  EXPECT_EQ(block.source.occurrences, (std::vector<double>{1, 1}));
  EXPECT_EQ(block.source.places, (std::vector<std::uint32_t>{0, 1, 0, 1}));
  EXPECT_EQ(block.target.places, (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_FLOAT_EQ(block.target.null[1], 2.0F / 4);
}

TEST(WordBlock, GivesNoPlaceToWordsOfMostBeads) {
  std::vector<std::string> lines;
  for (char c = 'a'; c <= 'p'; ++c) {
    std::string line = "the";
    for (char d = 'a'; d <= 'p'; ++d) line += std::string(" ") + c + d;
    lines.push_back(line);
  }
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of(lines, "en")),
                                   analyze::analyze(test::document_of(lines, "fr"))};
  std::vector<WeightedBead> beads;
  for (std::uint32_t k = 0; k < lines.size(); ++k) beads.push_back({k, k + 1, k, k + 1, 1});
  const WordBlock block = word_block(pair, beads, BeadOrigin::kGiven);
  const std::uint32_t the = pair.source.vocabulary.find("the");
  ASSERT_EQ(block.source.words[0], the);
  EXPECT_EQ(block.source.occurrences[0], 16);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    EXPECT_EQ(block.source.of(bead).size(), 16U);
    for (const std::uint32_t word : block.source.of(bead)) EXPECT_NE(word, 0U);
  }
}

TEST(WordBlock, PutsWordsThatGuessedBeadsHaveOnceBehindTheOthers) {
  const std::vector<WeightedBead> beads{{0, 1, 0, 1, 1}, {1, 2, 1, 2, 1}, {2, 3, 2, 3, 1}};
  const WordBlock guessed = word_block(kPair, beads, BeadOrigin::kGuessed);
  EXPECT_EQ(guessed.source.single, (std::vector<char>{0, 0, 1}));  // ferry
  EXPECT_EQ(guessed.source.recurring(0).size(), 3U);
  EXPECT_EQ(guessed.source.recurring(2).size(), 0U);
  EXPECT_EQ(guessed.source.of(2).size(), 1U);
  EXPECT_EQ(guessed.target.single, (std::vector<char>{1, 0, 1}));  // jalan, feri
  const WordBlock given = word_block(kPair, beads, BeadOrigin::kGiven);
  EXPECT_EQ(given.source.single, (std::vector<char>{0, 0, 0}));
  EXPECT_EQ(given.source.recurring(2).size(), 1U);
}

TEST(WordBlock, HasNoSinglesAmongBeadsThatOverlap) {
  const std::vector<WeightedBead> beads{{1, 3, 1, 3, 0.5}, {2, 3, 2, 3, 0.5}};
  const WordBlock block = word_block(kPair, beads, BeadOrigin::kGuessed);
  const std::uint32_t ferry = 1;
  ASSERT_EQ(block.source.words[ferry], kPair.source.vocabulary.find("ferry"));
  EXPECT_EQ(block.source.single[ferry], 0);
}

TEST(WordPlaces, AreTheBeadsOfEachWordAsOftenAsItStandsThere) {
  const WordBlock block = word_block(
      kPair, std::vector<WeightedBead>{{0, 1, 0, 1, 1}, {2, 3, 2, 3, 1}, {1, 2, 1, 2, 1}},
      BeadOrigin::kGiven);
  const analyze::Places places = word_places(block.source);
  const auto beads_of = [&](std::uint32_t word) {
    const auto beads = places.of(word);
    return std::vector<std::uint32_t>(beads.begin(), beads.end());
  };
  EXPECT_EQ(beads_of(0), (std::vector<std::uint32_t>{0, 0}));  // road
  EXPECT_EQ(beads_of(1), (std::vector<std::uint32_t>{0, 2}));  // mill
  EXPECT_EQ(beads_of(2), (std::vector<std::uint32_t>{1}));     // ferry
  EXPECT_EQ(places.before(2), 4U);
  EXPECT_EQ(places.before(3), 5U);
}

}  // namespace
}  // namespace sejajar::aligning
