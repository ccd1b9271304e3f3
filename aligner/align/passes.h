#pragma once

#include <sejajar/options.h>

#include <optional>
#include <vector>

#include "align/word_learning.h"
#include "analyze/analysis.h"
#include "dp/band.h"
#include "dp/bead_costs.h"
#include "dp/posterior.h"
#include "dp/viterbi.h"
#include "model/length_model.h"
#include "score/scorer.h"

namespace sejajar::aligning {

/// What one pass of the alignment starts from.
struct PassInput {
  score::Beliefs beliefs;
  dp::Band band;
  bool wide = true;  ///< whether the band holds nodes that no pass has judged before
};

/// What one pass found: the path of the greatest expected F1 inside its band, and the sums over all
/// paths from which posteriors are read.
struct PassResult {
  dp::Band band;
  std::vector<dp::Step> path;
  dp::Sums sums;
  dp::Band likely;                  ///< nodes that paths of some probability go through
  std::vector<WeightedBead> beads;  ///< both-sided ones with a posterior above 0.1
  std::array<double, score::kBeadClasses> class_counts{};  ///< expected number of beads per class
};

/// Returns what the first pass starts from: the prior as lexicon, the general shares, and the
/// lengths that the whole texts and what is known of their languages make likely.
PassInput first_input(const analyze::PairAnalysis& pair, const Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search);

/// Searches once with `weights`: all shapes and all paths, in the outline of a wide band.
PassResult run_pass(const analyze::PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search);

/// Returns what the next pass starts from: everything learnt anew from `result`.
PassInput next_input(const analyze::PairAnalysis& pair, const Prior& prior,
                     const PassResult& result, const SearchOptions& search);

}  // namespace sejajar::aligning
