#pragma once

#include <sejajar/alignment.h>

#include <vector>

namespace sejajar::aligning {

/// Returns how much `after` differs from `before`: the sum of the differences of the posteriors of
/// each bead, 0 where it is missing, over the sum of all of `after`. 0 if nothing has changed, 1 if
/// nothing is left or nothing was there. Both in the order in which dp::BeadGraph has its arcs.
double changed_share(const std::vector<Bead>& before, const std::vector<Bead>& after);

}  // namespace sejajar::aligning
