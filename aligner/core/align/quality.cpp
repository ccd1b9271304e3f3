#include "core/align/quality.h"

namespace sejajar::aligning {

double quality_of(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads) {
  double right = 0;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    right += bead.posterior * (pair.source.length(bead.source.begin, bead.source.end) +
                               pair.target.length(bead.target.begin, bead.target.end));
  }
  const double whole =
      pair.source.length(0, pair.source.size()) + pair.target.length(0, pair.target.size());
  return whole > 0 ? right / whole : 0;
}

}  // namespace sejajar::aligning
