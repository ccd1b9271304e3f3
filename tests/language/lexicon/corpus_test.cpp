#include "language/lexicon/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "language/lexicon/entries.h"
#include "support/documents.h"
#include "support/lexicons.h"

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

/// Every two of these go together in some line, so that only all lines together tell them apart.
const std::vector<std::pair<std::string, std::string>> kWords = {
    {"rain", "hujan"}, {"ship", "kapal"}, {"fish", "ikan"}, {"moon", "bulan"}, {"salt", "garam"}};

DocumentPair lines_of_pairs() {
  std::vector<std::string> source;
  std::vector<std::string> target;
  for (std::size_t a = 0; a < kWords.size(); ++a) {
    for (std::size_t b = a + 1; b < kWords.size(); ++b) {
      source.push_back(kWords[a].first + " " + kWords[b].first);
      target.push_back(kWords[b].second + " " + kWords[a].second);
    }
  }
  return {test::document_of(source, "en"), test::document_of(target, "id")};
}

/// The likeliest translation of `word` in one direction.
std::string best_of(const std::string& word, const LexiconSide& side, const LexiconSide& other) {
  const std::uint32_t id = side.find(word);
  if (id == kNoId) return "";
  const auto row = test::row_of(side.translations, id);
  const auto best = std::max_element(row.begin(), row.end(), [](const auto& a, const auto& b) {
    return a.probability < b.probability;
  });
  return best == row.end() ? "" : std::string(other.units[best->word]);
}

TEST(LearnLexicon, FindsWhichWordTranslatesWhich) {
  const Lexicon lexicon = learn_lexicon(lines_of_pairs());
  EXPECT_EQ(lexicon.source.language + " " + lexicon.target.language, "en id");
  EXPECT_TRUE(std::is_sorted(lexicon.source.units.begin(), lexicon.source.units.end()));
  EXPECT_TRUE(std::is_sorted(lexicon.target.units.begin(), lexicon.target.units.end()));
  for (const auto& [source, target] : kWords) {
    EXPECT_EQ(best_of(source, lexicon.source, lexicon.target), target);
    EXPECT_EQ(best_of(target, lexicon.target, lexicon.source), source);
  }
}

TEST(LearnLexicon, KeepsItsLimits) {
  const Lexicon lexicon = learn_lexicon(lines_of_pairs(), {0.02, 1});
  for (const auto* side : {&lexicon.source, &lexicon.target}) {
    for (std::uint32_t unit = 0; unit < side->units.size(); ++unit) {
      const auto row = test::row_of(side->translations, unit);
      ASSERT_EQ(row.size(), 1u);
      EXPECT_NEAR(row[0].probability + side->translations.missing_of(unit), 1, 1e-6);
    }
  }
  EXPECT_TRUE(learn_lexicon(lines_of_pairs(), {1.1, 12}).source.units.empty());
}

TEST(LearnLexicon, NothingGivesNothing) {
  const Lexicon lexicon = learn_lexicon({test::document_of({}, "en"), test::document_of({}, "id")});
  EXPECT_TRUE(lexicon.source.units.empty());
  EXPECT_EQ(lexicon.source.translations.entries(), 0U);
}

}  // namespace
}  // namespace sejajar::lexicon
