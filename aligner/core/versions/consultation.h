#pragma once

#include <cstddef>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Lets every pair hear what the other versions have against its beads, at most `most` of them,
/// those of the best quality: adds the conflicts, times `weights`, to the costs of the beads and
/// computes the posteriors again. All pairs hear what the others expected before.
void consult(PairTable& table, const Conflicts& weights, std::size_t most);

}  // namespace sejajar::versions
