#pragma once

#include <sejajar/versions.h>

#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Logistic regression of whether a unit is right on its evidence.
struct ScoreWeights {
  double slope = 1;
  double offset = 0;
};

/// Sets the scores of `units` and of their cells. The evidence of a unit is the mean logit of its
/// probability in each pair of its versions. Returns these probabilities for each pair of `table`,
/// see VersionPair.
/// Source: docs/algorithm.md, "Many versions".
std::vector<std::vector<double>> score_units(const PairTable& table, const ScoreWeights& weights,
                                             std::vector<Unit>& units);

}  // namespace sejajar::versions
