#include "align/quality.h"

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/models.h>

#include "support/random_documents.h"

namespace sejajar::aligning {
namespace {

Bead bead_of(SentenceRange source, SentenceRange target, double posterior) {
  Bead bead;
  bead.source = source;
  bead.target = target;
  bead.posterior = posterior;
  return bead;
}

TEST(Quality, IsThePosteriorPerCodePointOfBothTexts) {
  const analyze::PairAnalysis pair{analyze::analyze(test::document_of({"abcd", "ef"}, "en")),
                                   analyze::analyze(test::document_of({"gh", "ij"}, "fr"))};
  const std::vector<Bead> beads = {bead_of({0, 1}, {0, 1}, 0.5), bead_of({1, 2}, {1, 1}, 0.9),
                                   bead_of({2, 2}, {1, 2}, 0.9)};
  EXPECT_NEAR(quality_of(pair, beads), 0.5 * 6 / 10, 1e-12);
  EXPECT_EQ(quality_of(pair, {}), 0);
}

TEST(Quality, TellsTranslationsFromUnrelatedTexts) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    test::Random random(seed);
    const DocumentPair one = test::random_pair(80, random).documents;
    const DocumentPair other = test::random_pair(80, random).documents;
    EXPECT_GT(align(one, models).quality, kUnrelated);
    EXPECT_LT(align({one.source, other.target}, models).quality, kUnrelated);
  }
}

TEST(Quality, OfTwoEmptyTextsIsNothing) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  EXPECT_EQ(align({test::document_of({}, "en"), test::document_of({}, "fr")}, models).quality, 0);
}

}  // namespace
}  // namespace sejajar::aligning
