#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "dp/band.h"
#include "dp/posterior.h"

namespace sejajar::aligning {

/// Returns the nodes of `band` that paths go through whose probability is at most `nats` below that
/// of all paths; if `sums` were taken with dp::LeastOf, below that of the best.
inline dp::Band likely_nodes(const dp::Band& band, const dp::Sums& sums, double nats) {
  std::vector<std::uint32_t> first(band.source_size() + 1, band.target_size());
  std::vector<std::uint32_t> last(band.source_size() + 1, 0);
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      if (sums.cost_through(band.index(i, j)) - sums.total > nats) continue;
      first[i] = std::min(first[i], j);
      last[i] = std::max(last[i], j);
    }
  }
  last.back() = band.target_size();
  return {std::move(first), std::move(last)};
}

}  // namespace sejajar::aligning
