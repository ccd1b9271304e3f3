#pragma once

#include <cstdint>
#include <vector>

#include "core/versions/atoms.h"

namespace sejajar::versions {

/// Returns `units`, which hold every sentence once, in an order in which the sentences of every
/// version are in order. Units for which there is none, because they follow each other in a circle,
/// are joined (strongly connected components, Tarjan 1972); so each unit is contiguous in every
/// version. Units without a version in common are ordered by their first members.
std::vector<Atom> ordered_units(std::vector<Atom> units);

}  // namespace sejajar::versions
