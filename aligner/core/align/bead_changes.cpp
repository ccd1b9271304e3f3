// Both lists have one order, so one walk along both finds the beads that they share.

#include "core/align/bead_changes.h"

#include <array>
#include <cmath>

namespace sejajar::aligning {

namespace {

/// The key by which beads are ordered: their ends, then their shape.
std::array<std::uint32_t, 4> order_key(const Bead& bead) {
  return {bead.source.end, bead.target.end, bead.source.size(), bead.target.size()};
}

}  // namespace

double changed_share(const std::vector<Bead>& before, const std::vector<Bead>& after) {
  double changed = 0;
  double sum = 0;
  std::size_t old = 0;
  // What comes before `old` has been compared, and so has what comes before `bead`.
  for (const Bead& bead : after) {
    for (; old < before.size() && order_key(before[old]) < order_key(bead); ++old)
      changed += before[old].posterior;
    const bool same = old < before.size() && order_key(before[old]) == order_key(bead);
    changed += same ? std::abs(bead.posterior - before[old++].posterior) : bead.posterior;
    sum += bead.posterior;
  }
  for (; old < before.size(); ++old) changed += before[old].posterior;
  if (sum > 0) return changed / sum;
  return changed > 0 ? 1 : 0;
}

}  // namespace sejajar::aligning
