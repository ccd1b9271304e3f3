#pragma once

#include <string>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the data of `pair` as the page's script reads them (page/01-data.js), in JSON:
/// columns of whole numbers as texts (NumberText), because thousands of beads are written.
std::string pair_data(const PairView& pair);

/// Returns what all pairs of a report of `pairs` pairs have in common, in JSON.
std::string report_data(std::size_t pairs);

}  // namespace sejajar::report
