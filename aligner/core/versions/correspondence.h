#pragma once

#include <vector>

#include "core/dp/bead_graph.h"
#include "core/versions/sparse_rows.h"

namespace sejajar::versions {

/// What the alignment of a version with another one expects, seen from the first.
/// Source: docs/algorithm.md, "Many versions".
struct Correspondence {
  SparseRows links;           ///< probability that two sentences are in one bead, 0..1
  std::vector<double> nulls;  ///< probability that a sentence has no counterpart, 0..1
  SparseRows cuts;            ///< probability that a bead ends at both boundaries, 0..1; n + 1 rows
};

/// The same pair seen from either side.
struct BothWays {
  Correspondence forward;   ///< from the source
  Correspondence backward;  ///< from the target
};

/// Returns what the beads of `graph`, each with its posterior, expect.
BothWays correspondence_of(const dp::BeadGraph& graph, const std::vector<double>& posteriors);

}  // namespace sejajar::versions
