#pragma once

#include <sejajar/alignment.h>

#include <vector>

#include "language/analyze/analysis.h"

namespace sejajar::aligning {

/// Returns the share of both texts, by length in code points, that is expected to be in correct
/// beads: the mean of the posterior of the bead that each code point is in, 0 in null beads. 0..1,
/// higher is better; 0 for two empty texts. The lengths of the sentences of each text are given as
/// running sums, see analyze::Analysis.
double quality_of(const std::vector<double>& source_lengths,
                  const std::vector<double>& target_lengths, const std::vector<Bead>& beads);

/// The same for the texts of `pair`.
inline double quality_of(const analyze::PairAnalysis& pair, const std::vector<Bead>& beads) {
  return quality_of(pair.source.length_sum, pair.target.length_sum, beads);
}

}  // namespace sejajar::aligning
