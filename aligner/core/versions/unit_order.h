#pragma once

#include <cstdint>
#include <vector>

#include "core/versions/atoms.h"

namespace sejajar::versions {

/// Returns units whose sentences are contiguous and in order in every version, made of `units`,
/// which hold every sentence once, in that order: units that follow each other in a circle become
/// one (strongly connected components, Tarjan 1972). Units without a version in common are ordered
/// by their first members.
std::vector<Atom> ordered_units(std::vector<Atom> units);

}  // namespace sejajar::versions
