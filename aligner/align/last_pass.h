#pragma once

#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include "align/passes.h"
#include "analyze/analysis.h"
#include "score/features.h"

namespace sejajar::aligning {

/// The last search of a pair: what it started from, what weighed its beads, what it found.
struct LastPass {
  analyze::PairAnalysis pair;
  score::Components weights{};
  PassInput input;
  PassResult result;
};

/// Returns the last pass of align() by the log-linear method.
LastPass last_pass(const DocumentPair& documents, const Models& models, const Options& options);

}  // namespace sejajar::aligning
