#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/report/view.h"
#include "ground/markup/json.h"

namespace sejajar::report {

/// Returns `value` rounded to six decimals, as in all output.
double rounded(double value);

/// Returns the statistics of a pair: both sides, quality, beads by shape and posterior.
markup::Json::Members statistics_members(const DocumentPair& documents, const Alignment& alignment);

/// Returns the statistics of `pair` as one JSON object on one line.
std::string statistics_json(const PairView& pair);

/// Returns a JSON object on one line: the statistics of `pair` and, in the array `beads`,
/// everything known about the beads at the indices `beads`.
std::string inspection_json(const PairView& pair, const std::vector<std::size_t>& beads);

}  // namespace sejajar::report
