#pragma once

#include <string>
#include <vector>

#include "exchange/report/view.h"

namespace sejajar::report {

/// Most beads, of all pairs together, that the table for readers without script holds.
inline constexpr std::size_t kPlainBeads = 2000;

/// Returns the table of the pairs with links to them, "" for one pair.
std::string index_of(const std::vector<PairView>& pairs);

/// Returns what there is to say of pair `number` before its beads.
std::string summary_of(const PairView& pair, std::size_t number, const Facts& facts);

/// Returns the beads of all pairs as plain tables, or why there are none.
std::string plain_tables(const std::vector<PairView>& pairs);

}  // namespace sejajar::report
