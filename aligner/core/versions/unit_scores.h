#pragma once

#include <sejajar/versions.h>

#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Sets the scores of `units` and of their cells.
/// Source: docs/algorithm.md, "Many versions".
void score_units(const PairTable& table, std::vector<Unit>& units);

}  // namespace sejajar::versions
