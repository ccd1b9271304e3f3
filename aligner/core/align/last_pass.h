#pragma once

#include <sejajar/align.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include "core/align/passes.h"
#include "core/align/stopwatch.h"
#include "core/score/features.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// The last search of a pair: what it started from, what weighed its beads, what it found.
struct LastPass {
  Stopwatch watch;  ///< has booked all stages so far
  analyze::PairAnalysis pair;
  score::Components weights{};
  PassInput input;
  PassResult result;
};

/// Runs all passes and returns the last one: what align() explains by the log-linear method. The
/// loop over passes stands in align.cpp.
LastPass last_pass(const DocumentPair& documents, const Models& models, const Options& options,
                   const ProgressListener& progress = {});

}  // namespace sejajar::aligning
