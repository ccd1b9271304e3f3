#pragma once

#include <cstddef>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Updates every pair by the evidence of other versions, at most `most`, the best aligned first:
/// adds the conflicts, times `weights`, to the costs of its beads and recomputes their posteriors.
/// All conflicts are computed before any posterior changes.
void consult(PairTable& table, const Conflicts& weights, std::size_t most);

}  // namespace sejajar::versions
