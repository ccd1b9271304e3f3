#include "core/align/quality.h"

namespace sejajar::aligning {

double quality_of(const std::vector<double>& source_lengths,
                  const std::vector<double>& target_lengths, const std::vector<Bead>& beads) {
  const auto length = [](const std::vector<double>& sums, SentenceRange range) {
    return sums[range.end] - sums[range.begin];
  };
  double right = 0;
  for (const Bead& bead : beads) {
    if (bead.source.empty() || bead.target.empty()) continue;
    right += bead.posterior *
             (length(source_lengths, bead.source) + length(target_lengths, bead.target));
  }
  const double whole = source_lengths.back() + target_lengths.back();
  return whole > 0 ? right / whole : 0;
}

}  // namespace sejajar::aligning
