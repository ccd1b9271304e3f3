#include "core/align/pruned_band.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/models.h>

#include <string>

#include "core/align/passes.h"
#include "core/score/weights.h"
#include "language/lexicon/prior.h"
#include "language/model/tables.h"
#include "support/random_documents.h"

namespace sejajar::aligning {
namespace {

score::Components first_weights() {
  const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en"});
  return score::weights_of(models.tables().weights, {}).front();
}

analyze::PairAnalysis pair_of(const DocumentPair& documents) {
  return {analyze::analyze(documents.source), analyze::analyze(documents.target)};
}

/// The input of a first pass that searches all beads.
PassInput everywhere(const analyze::PairAnalysis& pair) {
  PassInput input = first_input(pair, lexicon::prior_of(pair), {}, {});
  input.band = dp::Band::full(pair.source.size(), pair.target.size());
  input.beads = dp::BeadGraph(input.band);
  input.wide = false;
  return input;
}

TEST(PrunedBand, HoldsThePathOfAFullSearchInAFewNodesPerSentence) {
  const score::Components weights = first_weights();
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    test::Random random(seed);
    const auto pair = pair_of(test::random_pair(120, random).documents);
    const PassInput input = everywhere(pair);
    const dp::Band found = pruned_band(pair, input, weights, {}).band;
    EXPECT_LT(found.node_count(), input.band.node_count() / 3);
    for (const Bead& bead : run_pass(pair, input, weights, {}).path) {
      EXPECT_TRUE(found.contains(bead.source.end, bead.target.end))
          << bead.source.end << ' ' << bead.target.end;
    }
  }
}

TEST(PrunedBand, WidensUntilThePathHasRoom) {
  test::Random random(4);
  DocumentPair documents = test::random_pair(160, random).documents;
  // The target lacks 60 sentences, so its path leaves the narrow band round the diagonal.
  documents.target.sentences.erase(documents.target.sentences.begin() + 40,
                                   documents.target.sentences.begin() + 100);
  const auto pair = pair_of(documents);
  const score::Components weights = first_weights();
  const PassInput input = everywhere(pair);
  const dp::Band whole = pruned_band(pair, input, weights, {}).band;
  PassInput diagonal = input;
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= pair.source.size(); ++i) {
    const std::uint32_t centre = i * pair.target.size() / pair.source.size();
    first.push_back(centre > 12 ? centre - 12 : 0);
    last.push_back(std::min(pair.target.size(), centre + 12));
  }
  diagonal.band = {first, last};
  const dp::Band widened = pruned_band(pair, diagonal, weights, {}).band;
  for (const Bead& bead : run_pass(pair, input, weights, {}).path) {
    EXPECT_TRUE(whole.contains(bead.source.end, bead.target.end))
        << bead.source.end << ' ' << bead.target.end;
    EXPECT_TRUE(widened.contains(bead.source.end, bead.target.end))
        << bead.source.end << ' ' << bead.target.end;
  }
}

TEST(PrunedBand, RefusesABandThatMemoryWouldNotHold) {
  const analyze::PairAnalysis none;
  PassInput input;
  input.band = dp::Band::full(20'000, 20'000);
  try {
    pruned_band(none, input, {}, {});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_NE(std::string(error.what()).find("20000 against 20000 sentences"), std::string::npos);
  }
}

}  // namespace
}  // namespace sejajar::aligning
