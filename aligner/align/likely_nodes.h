#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "dp/band.h"
#include "dp/posterior.h"

namespace sejajar::aligning {

/// Returns the nodes of `band` that paths go through whose probability is at most `nats` below that
/// of all paths; if `sums` were taken with dp::LeastOf, below that of the best. What it takes to
/// connect them comes with them, all of it from `band`.
inline dp::Band likely_nodes(const dp::Band& band, const dp::Sums& sums, double nats) {
  const std::uint32_t n = band.source_size();
  std::vector<std::uint32_t> first(n + 1, band.target_size());
  std::vector<std::uint32_t> last(n + 1, 0);
  for (std::uint32_t i = 0; i <= n; ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      if (sums.cost_through(band.index(i, j)) - sums.total > nats) continue;
      first[i] = std::min(first[i], j);
      last[i] = std::max(last[i], j);
    }
  }
  last.back() = band.target_size();
  // Rows must overlap, and those that every likely path skips have no column yet. Each row is made
  // to reach the first column that the next one can have, so that no bound leaves `band`.
  for (std::uint32_t i = 0; i < n; ++i) {
    last[i] = std::max({last[i], i > 0 ? last[i - 1] : 0, band.first(i + 1)});
  }
  for (std::uint32_t i = n; i > 0; --i) {
    first[i] = std::max(band.first(i), std::min(first[i], last[i - 1]));
    first[i - 1] = std::max(band.first(i - 1), std::min(first[i - 1], first[i]));
  }
  return {std::move(first), std::move(last)};
}

}  // namespace sejajar::aligning
