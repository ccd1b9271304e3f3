#pragma once

#include <sejajar/alignment.h>

#include <vector>

#include "core/score/time_map.h"
#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Returns how the times of the two sides relate, as far as `beads`, two-sided with posteriors,
/// agree on it: empty if a side has no times or if the times agree nowhere. The rate is the median
/// slope between beads that are near each other, which neither wrong beads nor scenes that only one
/// film has can move far (Theil 1950); the offset of a sentence is the most common one around it.
score::TimeMap fit_times(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads);

}  // namespace sejajar::aligning
