#pragma once

#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Maximum number of beads, over all pairs, for which the page has tables that need no script.
inline constexpr std::size_t kPlainBeads = 2000;

/// Returns a table with links to the pairs, "" for one pair.
std::string index_of(const std::vector<PairView>& pairs);

/// Returns the summary section of `pair`, which has the index `number`.
std::string summary_of(const PairView& pair, std::size_t number, const Facts& facts);

/// Returns the beads of all pairs as plain tables, or a note that there are too many.
std::string plain_tables(const std::vector<PairView>& pairs);

}  // namespace sejajar::report
