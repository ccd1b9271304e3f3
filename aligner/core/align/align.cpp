// The steps of aligning one document pair: analyze, anchor, score, search, explain. The passes
// differ only in their input.

#include <sejajar/align.h>

#include <algorithm>
#include <utility>

#include "core/align/check_options.h"
#include "core/align/gale_church.h"
#include "core/align/last_pass.h"
#include "core/align/quality.h"
#include "core/score/weights.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/lexicons.h"
#include "language/lexicon/prior.h"
#include "language/model/tables.h"

namespace sejajar {

namespace {

/// The path as beads with their terms and posteriors; consumes the path.
Alignment explain(aligning::LastPass& last) {
  Alignment alignment;
  alignment.beads = std::move(last.result.path);
  for (const Bead& bead : alignment.beads) alignment.cost += bead.cost;
  alignment.quality = last.result.share * aligning::quality_of(last.pair, alignment.beads);
  last.watch.lap("explain");
  alignment.stages = last.watch.stages();
  return alignment;
}

}  // namespace

namespace aligning {

LastPass last_pass(AnalysedDocuments pair, const Models& models, const Options& options,
                   const ProgressListener& progress) {
  const DocumentPair& documents = pair.documents;
  const std::size_t passes = options.learn.from == LearnFrom::kNone ? 1 : options.learn.passes;
  LastPass last;
  last.watch.report_to(progress, 2 * passes + 2);
  last.pair = pair.analysis ? *std::move(pair.analysis) : analyze::analyze(documents);
  last.watch.lap("analyze");
  const auto lengths = model::find_lengths(models.tables().lengths, documents.source.language,
                                           documents.target.language);
  const lexicon::Prior prior = lexicon::prior_of(
      last.pair, models.lexicons().find(documents.source.language, documents.target.language));
  const auto weights = score::weights_of(models.tables().weights, options.score.weights);
  for (std::size_t pass = 0; pass < passes; ++pass) {
    last.weights = weights[std::min(pass, weights.size() - 1)];
    last.input = pass == 0
                     ? first_input(last.pair, prior, lengths, options.search)
                     : next_input(last.pair, prior, {last.input, last.result}, options.search);
    last.input.last = pass + 1 == passes;
    last.watch.lap(pass == 0 ? "anchor" : "learn");
    last.result = run_pass(last.pair, last.input, last.weights, options.search);
    last.watch.lap("search");
    if (last.result.last && !pair.every_pass) break;
  }
  return last;
}

Alignment align_analysed(AnalysedDocuments& pair, const Models& models, const Options& options,
                         const ProgressListener& progress) {
  if (options.score.method == Method::kGaleChurch)
    return gale_church(pair.documents, options.search);
  LastPass last = last_pass({pair.documents, std::move(pair.analysis), pair.every_pass}, models,
                            options, progress);
  Alignment alignment = explain(last);
  pair.analysis = std::move(last.pair);
  return alignment;
}

}  // namespace aligning

Alignment align(const DocumentPair& documents, const Models& models, const Options& options,
                const ProgressListener& progress) {
  aligning::check_options(options);
  aligning::AnalysedDocuments pair(documents);
  return aligning::align_analysed(pair, models, options, progress);
}

}  // namespace sejajar
