#pragma once

#include <sejajar/inspection.h>

#include <vector>

#include "language/analyze/analysis.h"
#include "language/lexicon/translation_table.h"

namespace sejajar::aligning {

/// Returns the supported anchors of `pair`, found with `lexicon`, each with the kind of most of its
/// evidence.
std::vector<Anchor> anchors_by_kind(const analyze::PairAnalysis& pair,
                                    const lexicon::PairLexicon& lexicon);

}  // namespace sejajar::aligning
