#pragma once

#include <vector>

#include "core/dp/paths.h"
#include "core/score/features.h"

namespace sejajar::aligning {

/// The rate that every document starts from: runs of nulls per bead.
inline constexpr double kFirstNullRate = 0.005;

/// The beads of a graph, the rate of runs of nulls in them, and what the search expects of them.
struct RatedBeads {
  dp::BeadGraph beads;
  double null_rate = kFirstNullRate;
  dp::Expectation expected;
};

/// Returns the rate of a document in which `runs` runs of nulls and `beads` two-sided beads were
/// counted: that of parallel text in general, with the weight of 50 beads, and this one.
double null_rate_of(double runs, double beads);

/// Finds the rate of runs of nulls of a document, starting from that of `rated`: the fixed point of
/// counting them and searching again with the cost that follows. Only nulls more likely than not
/// are counted. Where translations are free, each sentence may be a null with some probability;
/// the sum of those would make nulls cheap for all of them.
void fit_null_rate(RatedBeads& rated, const score::Components& weights);

}  // namespace sejajar::aligning
