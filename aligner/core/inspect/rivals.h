#pragma once

#include <sejajar/alignment.h>
#include <sejajar/inspection.h>

#include <vector>

#include "core/align/last_pass.h"

namespace sejajar::inspecting {

/// Returns, for each bead of `alignment`, its margin and its rivals in the band of `last`; no ties.
std::vector<InspectedBead> find_rivals(const aligning::LastPass& last, const Alignment& alignment);

}  // namespace sejajar::inspecting
