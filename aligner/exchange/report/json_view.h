#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Returns the figures of `pair` as one JSON object on one line.
std::string statistics_json(const PairView& pair);

/// Returns the same with an array `beads` of all that is known of `beads`.
std::string inspection_json(const PairView& pair, const std::vector<std::size_t>& beads);

}  // namespace sejajar::report
