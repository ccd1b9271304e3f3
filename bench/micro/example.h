#pragma once

#include <sejajar/models.h>
#include <sejajar/read.h>
#include <sejajar/split.h>

#include <sstream>
#include <string>

#include "core/align/passes.h"
#include "core/dp/bead_graph.h"
#include "core/score/weights.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/prior.h"
#include "language/model/tables.h"

namespace sejajar::bench {

/// The models of the source tree for the languages of the example.
inline const Models& example_models() {
  static const Models models = load_models(SEJAJAR_SOURCE_DIR "/models", {"en", "id"});
  return models;
}

/// The bundled example article in `language`, not split, `copies` times in a row.
inline Document example_text(const std::string& language, std::int64_t copies) {
  const std::string path = SEJAJAR_SOURCE_DIR "/docs/example/article." + language + ".txt";
  const Document once = read(std::filesystem::path(path), language);
  std::string text;
  for (std::int64_t k = 0; k < copies; ++k) text += once.text + "\n";
  std::istringstream in(text);
  return read(in, language);
}

/// The example, English and Indonesian, split.
inline DocumentPair example_pair(std::int64_t copies) {
  return {split(example_text("en", copies), example_models()),
          split(example_text("id", copies), example_models())};
}

/// The example as the first pass of the alignment finds it.
struct FirstPass {
  explicit FirstPass(std::int64_t copies) {
    const DocumentPair documents = example_pair(copies);
    pair = {analyze::analyze(documents.source), analyze::analyze(documents.target)};
    prior = lexicon::prior_of(pair);
    input = aligning::first_input(pair, prior, {}, {});
    weights = score::weights_of(example_models().tables().weights, {}).front();
  }

  analyze::PairAnalysis pair;
  lexicon::Prior prior;
  aligning::PassInput input;
  score::Components weights{};
};

/// All beads in the band of the first pass, weighed.
inline dp::BeadGraph weighed(const FirstPass& pass) {
  dp::BeadGraph graph(pass.input.band);
  const score::Scorer scorer(pass.pair, pass.input.parameters, pass.weights, graph);
  graph.weigh([&](const dp::Step& step) { return scorer.cost(step); });
  return graph;
}

}  // namespace sejajar::bench
