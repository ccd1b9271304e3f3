#include "program/training/lexicon_training.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "program/training/parallel_lines.h"

namespace sejajar::training {
namespace {

/// Every two of these go together in some line, so that only all lines together tell them apart.
const std::vector<ParallelLine> kWords = {
    {"rain", "hujan"}, {"ship", "kapal"}, {"fish", "ikan"}, {"moon", "bulan"}, {"salt", "garam"}};

DocumentPair corpus() {
  std::vector<ParallelLine> lines;
  for (std::size_t a = 0; a < kWords.size(); ++a) {
    for (std::size_t b = a + 1; b < kWords.size(); ++b) {
      lines.push_back(
          {kWords[a].source + " " + kWords[b].source, kWords[b].target + " " + kWords[a].target});
    }
  }
  return documents_of(lines, {"en", "id"});
}

/// The likeliest translation of `word` in one direction.
std::string best_of(const std::string& word, const std::vector<std::string>& units,
                    const lexicon::TranslationTable& table,
                    const std::vector<std::string>& others) {
  const auto place = std::lower_bound(units.begin(), units.end(), word);
  if (place == units.end() || *place != word) return "";
  const auto row = table.of(static_cast<std::uint32_t>(place - units.begin()));
  const auto best = std::max_element(row.begin(), row.end(), [](const auto& a, const auto& b) {
    return a.probability < b.probability;
  });
  return best == row.end() ? "" : others[best->word];
}

TEST(TrainLexicon, FindsWhichWordTranslatesWhich) {
  const lexicon::Lexicon lexicon = train_lexicon(corpus());
  EXPECT_EQ(lexicon.source.language + " " + lexicon.target.language, "en id");
  EXPECT_TRUE(std::is_sorted(lexicon.source.units.begin(), lexicon.source.units.end()));
  EXPECT_TRUE(std::is_sorted(lexicon.target.units.begin(), lexicon.target.units.end()));
  for (const auto& [source, target] : kWords) {
    EXPECT_EQ(
        best_of(source, lexicon.source.units, lexicon.source.translations, lexicon.target.units),
        target);
    EXPECT_EQ(
        best_of(target, lexicon.target.units, lexicon.target.translations, lexicon.source.units),
        source);
  }
}

TEST(TrainLexicon, KeepsItsLimits) {
  const lexicon::Lexicon lexicon = train_lexicon(corpus(), {0.02, 1});
  for (const auto* table : {&lexicon.source.translations, &lexicon.target.translations}) {
    ASSERT_EQ(table->missing.size() + 1, table->starts.size());
    for (std::uint32_t unit = 0; unit < table->missing.size(); ++unit) {
      ASSERT_EQ(table->of(unit).size(), 1u);
      EXPECT_NEAR(table->of(unit)[0].probability + table->missing[unit], 1, 1e-6);
    }
  }
  EXPECT_TRUE(train_lexicon(corpus(), {1.1, 12}).source.units.empty());
}

TEST(TrainLexicon, NothingGivesNothing) {
  const lexicon::Lexicon lexicon = train_lexicon(documents_of({}, {"en", "id"}));
  EXPECT_TRUE(lexicon.source.units.empty());
  EXPECT_TRUE(lexicon.source.translations.translations.empty());
}

}  // namespace
}  // namespace sejajar::training
