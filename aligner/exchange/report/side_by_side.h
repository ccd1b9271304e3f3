#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/terminal.h"
#include "exchange/report/view.h"
#include "ground/tables/choices.h"

namespace sejajar::report {

/// Beads to show.
enum class Selection { kAll, kLow, kNulls, kMerged };

/// Returns the indices of the beads of `alignment` in `selection`.
std::vector<std::size_t> selected_beads(const Alignment& alignment, Selection selection);

/// Returns the beads of `pair` at the indices `beads`: number, shape, posterior and margin, then
/// source and target side by side. Uses the width of `terminal`, at least 50 columns.
std::string side_by_side(const PairView& pair, const std::vector<std::size_t>& beads,
                         const Terminal& terminal);

}  // namespace sejajar::report

template <>
inline constexpr auto sejajar::tables::kChoices<sejajar::report::Selection> =
    std::to_array<sejajar::tables::Choice<sejajar::report::Selection>>({
        {sejajar::report::Selection::kAll, "all", "every bead"},
        {sejajar::report::Selection::kLow, "low", "posterior below 0.5"},
        {sejajar::report::Selection::kNulls, "nulls", "one side empty"},
        {sejajar::report::Selection::kMerged, "merged", "several sentences on a side"},
    });
