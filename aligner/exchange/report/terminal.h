#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/view.h"
#include "ground/tables/choices.h"

namespace sejajar::report {

/// The terminal that a view is made for.
struct Terminal {
  std::size_t width = 100;  ///< columns
  bool color = false;       ///< whether to use ANSI colours
};

/// Returns `text` in the colour of `confidence` (good, fair, poor, or dim) if `terminal` has any.
std::string colored(const Terminal& terminal, std::string_view confidence, std::string_view text);

/// Returns `text` padded with spaces to `width` columns, aligned to the left or `right`.
std::string padded(std::string_view text, std::size_t width, bool right = false);

/// Beads to show.
enum class Selection { kAll, kLowPosterior, kNulls, kMerged };

/// Returns the indices of the beads of `alignment` in `selection`.
std::vector<std::size_t> selected_beads(const Alignment& alignment, Selection selection);

/// Returns the beads of `pair` at the indices `beads`: number, shape, posterior and margin, then
/// source and target side by side. Uses the width of `terminal`, at least 50 columns.
std::string side_by_side(const PairView& pair, const std::vector<std::size_t>& beads,
                         const Terminal& terminal);

/// Returns an explanation of bead `k` (from 0) of `pair`: its texts, its ties, its terms
/// beside its rivals' terms, and why it was chosen. The pair must have been inspected.
std::string explanation(const PairView& pair, std::size_t k, const Terminal& terminal);

/// Returns the statistics of `pair`, one per line: name, tab, value.
std::string statistics(const PairView& pair);

}  // namespace sejajar::report

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<report::Selection> = std::to_array<Choice<report::Selection>>({
    {report::Selection::kAll, "all", "every bead"},
    {report::Selection::kLowPosterior, "low", "posterior below 0.5"},
    {report::Selection::kNulls, "nulls", "one side empty"},
    {report::Selection::kMerged, "merged", "several sentences on a side"},
});

}  // namespace sejajar::tables
