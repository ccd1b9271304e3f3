#pragma once

#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns one self-contained HTML file that shows `pairs`, at least one, each with its inspection:
/// summary, dot plot, table of beads with filters and review. It loads nothing, and nothing in the
/// texts or names can run: scripts and styles are those of page/ alone, by their hashes.
std::string report_page(const std::vector<PairView>& pairs, const Facts& facts);

}  // namespace sejajar::report
