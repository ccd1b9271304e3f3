#pragma once

#include <sejajar/options.h>

#include <optional>
#include <vector>

#include "core/align/decode.h"
#include "core/dp/band.h"
#include "core/dp/bead_graph.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/model1.h"
#include "language/model/length_model.h"

namespace sejajar::aligning {

/// What one pass of the alignment starts from.
struct PassInput {
  score::Beliefs beliefs;
  std::vector<lexicon::WeightedBead>
      learnt_from;      ///< what the lexicon was learnt from; none for a prior
  bool last = true;     ///< whether its path is to be explained
  bool wide = true;     ///< whether there are nodes that no pass has judged before
  dp::Band band;        ///< those that are open, if so
  dp::BeadGraph beads;  ///< otherwise the beads that are to be weighed
};

/// What one pass found: the path of the greatest expected F1, and what else was likely.
struct PassResult {
  dp::Band band;         ///< nodes between which beads were weighed
  dp::BeadGraph likely;  ///< the beads on paths of some probability
  std::vector<Choice> path;
  std::vector<std::vector<double>> terms;    ///< of each bead of the path if it is explained
  std::vector<lexicon::WeightedBead> beads;  ///< both-sided ones with a posterior above 0.1
  std::array<double, score::kBeadClasses> class_counts{};  ///< expected number of beads per class
};

/// Returns what the first pass starts from: the prior as lexicon, the general shares, and the
/// lengths that the whole texts and what is known of their languages make likely.
PassInput first_input(const analyze::PairAnalysis& pair, const lexicon::Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search);

/// Searches once with `weights`: all shapes and all paths, in the outline of a wide band.
PassResult run_pass(const analyze::PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search);

/// One pass that has been run.
struct DonePass {
  const PassInput& input;
  const PassResult& result;
};

/// Returns what the next pass starts from: everything learnt anew from the beads of `done`; but its
/// lexicon if hardly any bead has changed since that was learnt, for the same beads would teach the
/// same words, and trust themselves once more.
PassInput next_input(const analyze::PairAnalysis& pair, const lexicon::Prior& prior,
                     const DonePass& done, const SearchOptions& search);

}  // namespace sejajar::aligning
