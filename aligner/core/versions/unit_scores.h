#pragma once

#include <sejajar/versions.h>

#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Sets the scores of `units` and of their cells. Returns the probabilities of the units in each
/// pair of `table`, see VersionPair.
/// Source: docs/algorithm.md, "Many versions".
std::vector<std::vector<double>> score_units(const PairTable& table, std::vector<Unit>& units);

}  // namespace sejajar::versions
