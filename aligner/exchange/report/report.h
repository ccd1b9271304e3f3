#pragma once

#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns a self-contained HTML page about `pairs`, at least one, each with its inspection:
/// summary, dot plot, table of beads with filters and review. It loads no other files, and its
/// policy allows only the script and style of page/, by their hashes, so texts and names cannot run
/// code.
std::string report_page(const std::vector<PairView>& pairs, const Facts& facts);

}  // namespace sejajar::report
