#pragma once

#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the data of `pair` for the page's script (page/01-data.js), as JSON. Beads are columns
/// of integers encoded by NumberText, because there may be thousands.
std::string pair_data(const PairView& pair);

/// Returns the data common to all pairs of a report, as JSON.
std::string report_data(const std::vector<PairView>& pairs);

}  // namespace sejajar::report
