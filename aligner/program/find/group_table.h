#pragma once

#include <ostream>
#include <vector>

#include "program/find/entries.h"
#include "program/find/find.h"

namespace sejajar::find {

/// Writes `found`, one row per document, sorted by group, language and path, those without a group
/// last: group, path, language, probability (0..1, higher is surer), status and rival, the path and
/// the probability of the likeliest other document. Paths with a tab or a line end are written with
/// spaces in their place.
void write_groups(std::ostream& out, const std::vector<Entry>& entries,
                  const Collection& collection, const std::vector<FoundVersion>& found);

}  // namespace sejajar::find
