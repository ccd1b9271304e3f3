#include "core/align/quality.h"

#include <gtest/gtest.h>
#include <sejajar/align.h>
#include <sejajar/models.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

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

/// One text of tests/quality in one language.
struct Text {
  const char* name;
  const char* language;
};

Document sentences_of(const Text& text) {
  const std::string name = text.name;
  SplitOptions lines;
  lines.splitter = "line";
  return split(read(std::filesystem::path(SEJAJAR_SOURCE_DIR "/tests/quality/" + name + "/" + name +
                                          "." + text.language + ".sentences"),
                    text.language),
               {}, lines);
}

TEST(Quality, TellsTranslationsFromUnrelatedTexts) {
  const std::vector<Text> translations = {
      {"encyclopedia", "fr"}, {"recipe", "id"}, {"story", "ru"}};
  for (const char* name : {"encyclopedia", "recipe", "story"}) {
    for (const Text& text : translations) {
      const DocumentPair pair = {sentences_of({name, "en"}), sentences_of(text)};
      const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", pair.target.language});
      const double quality = align(pair, models).quality;
      if (std::string(name) == text.name) {
        EXPECT_GT(quality, 1.4 * kUnrelated) << name;
      } else {
        EXPECT_LT(quality, kUnrelated) << name << " and " << text.name;
      }
    }
  }
}

TEST(Quality, OfTwoEmptyTextsIsNothing) {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "fr"});
  EXPECT_EQ(align({test::document_of({}, "en"), test::document_of({}, "fr")}, models).quality, 0);
}

}  // namespace
}  // namespace sejajar::aligning
