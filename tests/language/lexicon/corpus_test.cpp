#include "language/lexicon/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "language/lexicon/entries.h"
#include "support/documents.h"

namespace sejajar::lexicon {
namespace {

/// Notes of one sentence each, in which each ware stands twice, in different sentences.
std::vector<DocumentPair> market_notes() {
  constexpr std::array<std::array<const char*, 2>, 6> kWares = {{{"fish", "ikan"},
                                                                 {"bread", "roti"},
                                                                 {"salt", "garam"},
                                                                 {"coffee", "kopi"},
                                                                 {"mango", "mangga"},
                                                                 {"wood", "kayu"}}};
  constexpr std::array<std::array<const char*, 4>, 2> kFrames = {
      {{"Nobody buys ", " before noon.", "Sebelum siang tidak ada pembeli ", "."},
       {"My brother sells good ", ".", "Kakak saya menjual ", " bagus."}}};
  std::vector<DocumentPair> notes;
  for (const auto& [before, after, ahead, behind] : kFrames) {
    for (const auto& [source, target] : kWares)
      notes.push_back({test::document_of({std::string(before) + source + after}, "en"),
                       test::document_of({std::string(ahead) + target + behind}, "id")});
  }
  return notes;
}

Alignment one_bead(double posterior) {
  Alignment alignment;
  alignment.beads = {test::bead_of({0, 1}, {0, 1}, 0, posterior)};
  return alignment;
}

float forward(const Lexicon& lexicon, const std::string& source, const std::string& target) {
  for (const LexiconEntry& entry : entries_of(lexicon)) {
    if (entry.source == source && entry.target == target) return entry.forward;
  }
  return 0;
}

TEST(Corpus, LearnsFromAllPairsWhatNoneShowsAlone) {
  Corpus corpus;
  for (const DocumentPair& pair : market_notes())
    corpus.add(analyze::analyze(pair), one_bead(0.95));
  const Lexicon lexicon = corpus.learn({});
  EXPECT_GT(forward(lexicon, "bread", "roti"), 0.3F);
  EXPECT_GT(forward(lexicon, "bread", "roti"), 2 * forward(lexicon, "bread", "kakak"));
  EXPECT_EQ(forward(lexicon, "bread", "ikan"), 0) << "never together";
  EXPECT_TRUE(lexicon.source.language.empty());
}

TEST(Corpus, PassesOverBeadsThatAreImprobableOrEmpty) {
  Corpus corpus;
  for (const DocumentPair& pair : market_notes()) {
    corpus.add(analyze::analyze(pair), one_bead(0.05));
    Alignment nulls;
    nulls.beads = {test::bead_of({0, 1}, {0, 0}, 0, 1), test::bead_of({1, 1}, {0, 1}, 0, 1)};
    corpus.add(analyze::analyze(pair), nulls);
  }
  EXPECT_EQ(forward(corpus.learn({}), "bread", "roti"), 0);
}

TEST(Corpus, KeepsWhatWasKnown) {
  Corpus corpus;
  for (const DocumentPair& pair : market_notes())
    corpus.add(analyze::analyze(pair), one_bead(0.95));
  const Lexicon known = lexicon_of({{"fish", "ikan", 0.9F, 0.9F}});
  EXPECT_GT(forward(corpus.learn(known), "fish", "ikan"),
            forward(corpus.learn({}), "fish", "ikan"));
}

TEST(Corpus, DoesNotMindTheOrderOfPairs) {
  Corpus corpus;
  Corpus reversed;
  auto pairs = market_notes();
  for (const DocumentPair& pair : pairs) corpus.add(analyze::analyze(pair), one_bead(0.9));
  std::reverse(pairs.begin(), pairs.end());
  for (const DocumentPair& pair : pairs) reversed.add(analyze::analyze(pair), one_bead(0.9));
  const auto one = entries_of(corpus.learn({}));
  const Lexicon other = reversed.learn({});
  ASSERT_FALSE(one.empty());
  for (const LexiconEntry& entry : one)
    EXPECT_NEAR(forward(other, entry.source, entry.target), entry.forward, 1e-4F) << entry.source;
}

}  // namespace
}  // namespace sejajar::lexicon
