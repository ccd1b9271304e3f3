#pragma once

#include <sejajar/alignment.h>

#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Returns the share of both texts, by length in code points, that is expected to stand in right
/// beads: the mean of the posterior of the bead that each code point is in, 0 in null beads. 0..1,
/// higher is better; 0 for two empty texts.
double quality_of(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads);

}  // namespace sejajar::aligning
