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

/// Returns the indices of the beads of `alignment` in `selection`, of all beads for "".
/// Throws Error{usage} for an unknown selection.
std::vector<std::size_t> selected_beads(const Alignment& alignment, const std::string& selection);

/// Returns the beads of `pair` at the indices `beads`: number, shape, posterior and margin, then
/// source and target side by side. Uses the width of `terminal`, at least 50 columns.
std::string side_by_side(const PairView& pair, const std::vector<std::size_t>& beads,
                         const Terminal& terminal);

}  // namespace sejajar::report
