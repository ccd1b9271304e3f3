#pragma once

#include <string>
#include <vector>

#include "exchange/report/versions_view.h"
#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns a self-contained HTML page about `pairs`, at least one, each with its inspection:
/// summary, dot plot, table of beads with filters and review. It loads no other files, and its
/// policy allows only the script and style of page/, by their hashes, so texts and names cannot run
/// code.
std::string report_page(const std::vector<PairView>& pairs, const Facts& facts);

/// Returns a page of the same kind about all versions of a text: summary, dot plots of the pairs, a
/// row per unit and a column per version.
std::string report_page(const VersionsView& view, const Facts& facts);

}  // namespace sejajar::report
