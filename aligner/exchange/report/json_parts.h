#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>

#include <nlohmann/json.hpp>
#include <string>

namespace sejajar::report {

using Json = nlohmann::ordered_json;

/// Returns `value` to six decimals, as everything that is written; null if it is not finite.
Json rounded(double value);

/// Returns the figures of a pair: both sides, quality, beads by type and posterior.
Json figures_json(const DocumentPair& documents, const Alignment& alignment);

/// Returns `json` as one line with its line end.
std::string line_of(const Json& json);

}  // namespace sejajar::report
