#include "program/training/lexicon_training.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "program/training/parallel_lines.h"

namespace sejajar::learn {
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
                    const model::TranslationTable& table, const std::vector<std::string>& others) {
  const auto place = std::lower_bound(units.begin(), units.end(), word);
  if (place == units.end() || *place != word) return "";
  const auto row = table.of(static_cast<std::uint32_t>(place - units.begin()));
  const auto best = std::max_element(row.begin(), row.end(), [](const auto& a, const auto& b) {
    return a.probability < b.probability;
  });
  return best == row.end() ? "" : others[best->word];
}

TEST(TrainLexicon, FindsWhichWordTranslatesWhich) {
  const model::StoredLexicon lexicon = train_lexicon(corpus());
  EXPECT_EQ(lexicon.source_language + " " + lexicon.target_language, "en id");
  EXPECT_TRUE(std::is_sorted(lexicon.source_units.begin(), lexicon.source_units.end()));
  EXPECT_TRUE(std::is_sorted(lexicon.target_units.begin(), lexicon.target_units.end()));
  for (const auto& [source, target] : kWords) {
    EXPECT_EQ(best_of(source, lexicon.source_units, lexicon.entries.forward, lexicon.target_units),
              target);
    EXPECT_EQ(best_of(target, lexicon.target_units, lexicon.entries.backward, lexicon.source_units),
              source);
  }
}

TEST(TrainLexicon, KeepsItsLimits) {
  const model::StoredLexicon lexicon = train_lexicon(corpus(), {0.02, 1});
  for (const auto* table : {&lexicon.entries.forward, &lexicon.entries.backward}) {
    ASSERT_EQ(table->missing.size() + 1, table->starts.size());
    for (std::uint32_t unit = 0; unit < table->missing.size(); ++unit) {
      ASSERT_EQ(table->of(unit).size(), 1u);
      EXPECT_NEAR(table->of(unit)[0].probability + table->missing[unit], 1, 1e-6);
    }
  }
  EXPECT_TRUE(train_lexicon(corpus(), {1.1, 12}).source_units.empty());
}

TEST(TrainLexicon, NothingGivesNothing) {
  const model::StoredLexicon lexicon = train_lexicon(documents_of({}, {"en", "id"}));
  EXPECT_TRUE(lexicon.source_units.empty());
  EXPECT_TRUE(lexicon.entries.forward.translations.empty());
}

}  // namespace
}  // namespace sejajar::learn
