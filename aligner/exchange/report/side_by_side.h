#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/terminal.h"
#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the names of the selections of beads: low (posterior below kLow), nulls (one side
/// empty), merged (more than one sentence on a side).
std::vector<std::string> selections();

/// Returns the places of the beads of `alignment` that `selection` names, all if it is "".
/// Throws Error{usage} if there is no such selection.
std::vector<std::size_t> selected_beads(const Alignment& alignment, const std::string& selection);

/// Returns `beads` of `pair`, one under the other, source and target side by side in the width of
/// `terminal`, at least 50 columns; before them number, type, posterior and margin.
std::string side_by_side(const PairView& pair, const std::vector<std::size_t>& beads,
                         const Terminal& terminal);

}  // namespace sejajar::report
