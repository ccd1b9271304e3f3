#include "align/word_block.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::aligning {
namespace {

const analyze::PairAnalysis kPair{
    analyze::analyze(test::document_of({"road mill road", "mill", "ferry"}, "en")),
    analyze::analyze(test::document_of({"jalan", "batu batu", "feri"}, "id"))};

TEST(WordBlock, HasTheWordsOfItsBeadsAlone) {
  const WordBlock block = word_block(kPair, std::vector<WeightedBead>{{0, 2, 0, 2, 0.5}});
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
  const WordBlock block = word_block(pair, beads);
  const std::uint32_t the = pair.source.vocabulary.find("the");
  ASSERT_EQ(block.source.words[0], the);
  EXPECT_EQ(block.source.occurrences[0], 16);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    EXPECT_EQ(block.source.of(bead).size(), 16U);
    for (const std::uint32_t word : block.source.of(bead)) EXPECT_NE(word, 0U);
  }
}

TEST(WordPlaces, AreTheBeadsOfEachWordAsOftenAsItStandsThere) {
  const WordBlock block = word_block(
      kPair, std::vector<WeightedBead>{{0, 1, 0, 1, 1}, {2, 3, 2, 3, 1}, {1, 2, 1, 2, 1}});
  const WordPlaces places(block.source);
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
