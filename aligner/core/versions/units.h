#pragma once

#include <sejajar/versions.h>

#include <cstdint>
#include <vector>

#include "core/versions/cores.h"
#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Returns the units of versions of `sizes` sentences, without scores: atoms, joined by cores and
/// votes, in order. They tile every version.
std::vector<Unit> units_of(const PairTable& table, const std::vector<std::uint32_t>& sizes,
                           const Cores& cores, double least);

}  // namespace sejajar::versions
