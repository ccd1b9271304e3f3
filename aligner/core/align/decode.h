#pragma once

#include <vector>

#include "core/dp/bead_graph.h"
#include "core/dp/viterbi.h"

namespace sejajar::aligning {

/// A bead of the path that was chosen, and how probable it is.
struct Choice {
  dp::Step step;
  double posterior = 0;

  friend bool operator==(const Choice&, const Choice&) = default;
};

/// Returns the path whose two-sided beads have the greatest expected F1, given the posterior of
/// every bead of `graph`, in its order. A bead of posterior p belongs to it if it earns p - F/2
/// more than what it displaces, where F is that greatest F1 itself; so F is found by repetition
/// (Dinkelbach 1967). Where nothing is likely enough, sentences stay without translation, those of
/// the source first.
std::vector<Choice> decode(const dp::BeadGraph& graph, const std::vector<double>& posteriors);

}  // namespace sejajar::aligning
