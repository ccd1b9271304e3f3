#pragma once

#include <ostream>
#include <vector>

#include "program/find/catalogue.h"
#include "program/find/find.h"

namespace sejajar::find {

/// Writes `found`, one row per document, sorted by group, language and path, those without a group
/// last: group, path, language, probability (0..1, higher is better), status and rival, the path
/// and the probability of the likeliest other document. Documents that are `unreadable` are left
/// out. Paths with a tab or a line end are written with spaces in their place.
void write_groups(std::ostream& out, const Catalogue& catalogue,
                  const std::vector<FoundVersion>& found, const Unreadable& unreadable);

}  // namespace sejajar::find
