#pragma once

#include <sejajar/inspection.h>

#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/lexicon.h"

namespace sejajar::aligning {

/// Returns the confirmed anchors of `pair` by `lexicon`, each with the kind of most of its
/// evidence.
std::vector<Anchor> anchors_by_kind(const analyze::PairAnalysis& pair,
                                    const model::Lexicon& lexicon);

}  // namespace sejajar::aligning
