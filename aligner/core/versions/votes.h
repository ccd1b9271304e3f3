#pragma once

#include <vector>

#include "core/versions/atoms.h"
#include "core/versions/cores.h"
#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// The least vote by which a sentence joins two atoms.
inline constexpr double kLeastVote = 0.5;

/// Returns the units that `atoms` form. A sentence of one atom reaches over another one if the mean
/// of its links to that atom's sentences of other versions is at least `least`; then both are in
/// one unit, unless that would join two cores; greater votes come first. Each unit lists its
/// members by version, then sentence.
std::vector<Atom> joined_by_votes(const PairTable& table, const std::vector<Atom>& atoms,
                                  const Cores& cores, double least);

}  // namespace sejajar::versions
