#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/version_alignment.h>

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/report/terminal.h"
#include "ground/markup/json.h"

namespace sejajar::report {

/// All versions of a text, aligned, with everything that a view shows.
struct VersionsView {
  std::vector<Document> documents;
  std::vector<std::string> tags;  ///< one per document, all different
  VersionAlignment alignment;
  std::vector<FeatureInfo> features;  ///< one per term of a bead, in that order
  std::vector<std::string> joiners;   ///< as in WriteOptions
};

/// Returns the text of version `v` in `unit`, joined; "" if it lacks the unit.
std::string cell_text(const VersionsView& view, const Unit& unit, std::size_t v);

/// Returns the shape of `unit`, such as "1-0-2".
std::string unit_shape(const Unit& unit);

/// Returns the lowest score of the cells of `unit`.
double lowest_cell(const Unit& unit);

/// Returns the beads of `pair` that hold a sentence of `unit`.
std::vector<Bead> beads_of(const VersionPair& pair, const Unit& unit);

/// Whether the score of `unit` or of one of its cells is below kLow.
bool is_low(const Unit& unit);

/// Returns the indices of the units in `selection`, those with the lowest cells first.
std::vector<std::size_t> selected_units(const VersionAlignment& alignment, Selection selection);

/// Returns a table of the units at the indices `units`: number, shape and score, then a line per
/// version with the score of its cell and its text, cut to the width of `terminal`, at least 50
/// columns.
std::string unit_table(const VersionsView& view, const std::vector<std::size_t>& units,
                       const Terminal& terminal);

/// Returns an explanation of unit `u` (from 0): its texts, and for each pair of versions the
/// probability of its passage, the beads inside it, and what other versions have against them.
std::string unit_explanation(const VersionsView& view, std::size_t u, const Terminal& terminal);

/// Returns the statistics of `view`, one per line: name, tab, value.
std::string versions_statistics(const VersionsView& view);

/// Returns the statistics of `view` as the members of a JSON object.
markup::Json::Members versions_members(const VersionsView& view);

/// Returns the statistics of `view` as one JSON object on one line.
std::string versions_json(const VersionsView& view);

/// Returns a JSON object on one line: the statistics and, in the array `units`, the units at the
/// indices `units`; if `pairs`, each with its passages in all pairs of versions.
std::string units_json(const VersionsView& view, const std::vector<std::size_t>& units, bool pairs);

}  // namespace sejajar::report
