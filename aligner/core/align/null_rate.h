#pragma once

#include <vector>

#include "core/dp/paths.h"
#include "core/score/features.h"
#include "core/score/scorer.h"

namespace sejajar::aligning {

/// The beads of a graph, the rate of runs of nulls in them, and what the search expects of them.
struct RatedBeads {
  dp::BeadGraph beads;
  double null_rate = score::kFirstNullRate;
  dp::Expectation expected;
};

/// Returns the runs of nulls per bead of a document with `runs` runs and `beads` two-sided beads,
/// smoothed with 50 pseudo-beads at the rate of parallel text in general.
double null_rate_of(double runs, double beads);

/// Estimates how often runs of nulls begin in a document, starting from rated.null_rate: counts
/// them, sets their cost to match and searches again, until the rate hardly changes. Only nulls
/// more likely than not are counted. Where translations are free, every sentence has some
/// probability of being a null; counting it would make all nulls cheap.
void fit_null_rate(RatedBeads& rated, const score::Components& weights);

}  // namespace sejajar::aligning
