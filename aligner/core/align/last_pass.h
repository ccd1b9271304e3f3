#pragma once

#include <sejajar/align.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <optional>
#include <utility>

#include "core/align/passes.h"
#include "core/align/stopwatch.h"
#include "core/score/features.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// The last search of a pair: its input, the weights of its features, and its result.
struct LastPass {
  Stopwatch watch;  ///< has the times of all stages so far
  analyze::PairAnalysis pair;
  score::Components weights{};
  PassInput input;
  PassResult result;
};

/// Two documents, their analysis if it is known, and which passes are run.
struct AnalysedDocuments {
  AnalysedDocuments(const DocumentPair& pair, std::optional<analyze::PairAnalysis> known = {},
                    bool every = false)
      : documents(pair), analysis(std::move(known)), every_pass(every) {}

  const DocumentPair& documents;
  std::optional<analyze::PairAnalysis> analysis;
  bool every_pass;  ///< whether all passes are run, even if an earlier one needs no other
};

/// Runs the passes of the log-linear method, as many as are needed, and returns the last one, which
/// align() explains.
LastPass last_pass(AnalysedDocuments pair, const Models& models, const Options& options,
                   const ProgressListener& progress = {});

/// Returns the same alignment as align(); `options` have been checked. The analysis in `pair` is
/// used if there is one, otherwise set if the method needs one.
Alignment align_analysed(AnalysedDocuments& pair, const Models& models, const Options& options,
                         const ProgressListener& progress = {});

}  // namespace sejajar::aligning
