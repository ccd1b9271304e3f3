// The steps of one document pair from analysis to explanation: analyze, anchor, score, search,
// explain. The passes differ only in what they start from.

#include <sejajar/align.h>

#include <algorithm>

#include "align/gale_church.h"
#include "align/passes.h"
#include "align/prior_words.h"
#include "align/quality.h"
#include "align/stopwatch.h"
#include "analyze/analysis.h"
#include "anchor/corridor.h"
#include "model/tables.h"
#include "score/weights.h"

namespace sejajar {

namespace {

/// The path as beads with their terms and posteriors.
Alignment explain(const analyze::PairAnalysis& pair, const aligning::PassInput& input,
                  const score::Components& weights, const aligning::PassResult& result) {
  const dp::Band beads = anchor::around(result.path, pair.source.size(), 0);
  const score::Scorer scorer(pair, input.beliefs, weights, beads);
  Alignment alignment;
  for (const dp::Step& step : result.path) {
    const dp::Move move = dp::kMoves[step.move];
    Bead bead;
    bead.source = {step.i - move.source, step.i};
    bead.target = {step.j - move.target, step.j};
    bead.terms = score::terms(scorer.values(step.i, step.j, move), weights);
    for (const double term : bead.terms) bead.cost += term;
    const std::size_t before = result.band.index(bead.source.begin, bead.target.begin);
    bead.posterior =
        result.sums.posterior(before, result.band.index(step.i, step.j), move, bead.cost);
    alignment.cost += bead.cost;
    alignment.beads.push_back(std::move(bead));
  }
  alignment.quality = aligning::quality_of(pair, alignment.beads);
  return alignment;
}

}  // namespace

Alignment align(const DocumentPair& documents, const Models& models, const Options& options) {
  validate(options);
  if (options.score.method == "gale-church")
    return aligning::gale_church(documents, options.search);
  aligning::Stopwatch watch;
  const analyze::PairAnalysis pair = analyze::analyze(documents);
  watch.lap("analyze");
  const auto lexicon = model::find_lexicon(models.tables().lexicons, documents.source.language,
                                           documents.target.language);
  const aligning::Prior prior = aligning::prior_words(pair, lexicon.get());
  const std::vector<score::Components> weights =
      score::weights_of(models.tables().weights, options.score.weights);
  const auto of_pass = [&](std::size_t pass) {
    return weights[std::min(pass, weights.size() - 1)];
  };
  const std::size_t passes = options.learn.from == "none" ? 1 : options.learn.passes;
  aligning::PassInput input = aligning::first_input(pair, prior, options.search);
  watch.lap("anchor");
  aligning::PassResult result = aligning::run_pass(pair, input, of_pass(0), options.search);
  watch.lap("search");
  for (std::size_t pass = 1; pass < passes; ++pass) {
    input = aligning::next_input(pair, prior, result, options.search);
    watch.lap("learn");
    result = aligning::run_pass(pair, input, of_pass(pass), options.search);
    watch.lap("search");
  }
  Alignment alignment = explain(pair, input, of_pass(passes - 1), result);
  watch.lap("explain");
  alignment.stages = watch.stages();
  return alignment;
}

}  // namespace sejajar
