#include <gtest/gtest.h>
#include <sejajar/features.h>
#include <sejajar/versions.h>

#include <numeric>

#include "support/documents.h"

namespace sejajar {
namespace {

std::vector<Document> three_versions() {
  return {test::document_of({"The ferry left at 7.45.", "It rained in Vietnam all day.",
                             "Nobody minded, since the museum had opened again."},
                            "fr"),
          test::document_of({"Feri berangkat pukul 7,45.", "Hujan turun di Vietnam.",
                             "Tak ada yang keberatan, karena museum sudah dibuka lagi."},
                            "id"),
          test::document_of({"The ferry left at 7.45; it rained in Vietnam all day.",
                             "Nobody minded, since the museum had opened again.", "The end."},
                            "en")};
}

double sum_of(const std::vector<double>& terms) {
  return std::accumulate(terms.begin(), terms.end(), 0.0);
}

TEST(PairExplanation, TermsSumToTheCostInEitherOrderOfTheVersions) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id", "fr"});
  const std::vector<Document> versions = three_versions();
  VersionOptions options;
  double conflicts = 0;
  for (const std::uint32_t rounds : {0U, 2U}) {
    options.rounds = rounds;
    VersionAlignment alignment = align_versions(versions, models, options);
    ASSERT_EQ(alignment.pairs.size(), 3U);
    for (VersionPair& pair : alignment.pairs) {
      const std::vector<Bead> before = pair.alignment.beads;
      explain_pair({versions[pair.source], versions[pair.target]}, models, options, pair);
      const std::vector<Bead>& after = pair.alignment.beads;
      ASSERT_EQ(after.size(), before.size());
      for (std::size_t k = 0; k < after.size(); ++k) {
        EXPECT_EQ(after[k].source, before[k].source);
        ASSERT_EQ(after[k].terms.size(), features().size() + version_features().size());
        EXPECT_NEAR(sum_of(after[k].terms), before[k].cost, 1e-4);
        EXPECT_EQ(after[k].cost, sum_of(after[k].terms));
        conflicts += sum_of(before[k].terms);
        if (rounds == 0) {
          EXPECT_EQ(sum_of(before[k].terms), 0);
        }
      }
    }
  }
  EXPECT_GT(conflicts, 0);
}

TEST(PairExplanation, LeavesKeptBeadsWithoutTerms) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id", "fr"});
  const std::vector<Document> versions = three_versions();
  VersionOptions options;
  options.kept = {{{SentenceRange{0, 1}, SentenceRange{0, 1}, std::nullopt}}};
  VersionAlignment alignment = align_versions(versions, models, options);
  VersionPair& pair = alignment.pairs.front();
  explain_pair({versions[0], versions[1]}, models, options, pair);
  EXPECT_TRUE(pair.alignment.beads.front().terms.empty());
  EXPECT_EQ(pair.alignment.beads.front().posterior, 1);
  EXPECT_EQ(pair.alignment.beads.back().terms.size(),
            features().size() + version_features().size());
}

TEST(PairExplanation, UnitsHaveAProbabilityInEachPair) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id", "fr"});
  const VersionAlignment alignment = align_versions(three_versions(), models);
  for (std::size_t u = 0; u < alignment.units.size(); ++u) {
    double sum = 0;
    for (const VersionPair& pair : alignment.pairs) {
      ASSERT_EQ(pair.units.size(), alignment.units.size());
      if (pair.source == 0 || pair.target == 0) sum += pair.units[u];
    }
    if (!alignment.units[u].cells[1].empty() && !alignment.units[u].cells[2].empty()) {
      EXPECT_NEAR(alignment.units[u].cell_scores[0], sum / 2, 1e-12);
    }
  }
}

}  // namespace
}  // namespace sejajar
