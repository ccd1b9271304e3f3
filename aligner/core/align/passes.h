#pragma once

#include <sejajar/alignment.h>
#include <sejajar/options.h>

#include <optional>
#include <span>
#include <vector>

#include "core/align/decode.h"
#include "core/dp/band.h"
#include "core/dp/bead_graph.h"
#include "core/score/scorer.h"
#include "language/analyze/analysis.h"
#include "language/lexicon/model1.h"
#include "language/model/length_model.h"

namespace sejajar::aligning {

/// The input of one pass of the alignment.
struct PassInput {
  score::PassParameters parameters;
  std::vector<Bead> learnt_from;  ///< beads that the lexicon was learnt from, if any
  bool last = true;               ///< whether no pass follows in any case
  std::span<const dp::Shape> shapes = dp::kShapes;  ///< of the beads to search
  bool wide = true;     ///< whether to search `band` rather than `beads`
  dp::Band band;        ///< nodes, some of which no pass has searched yet
  dp::BeadGraph beads;  ///< beads that the previous pass found likely
  double share = 1;     ///< share of the likely nodes that `beads` has, 0..1, see PrunedBand
};

/// The result of one pass.
struct PassResult {
  dp::Band band;            ///< nodes between which beads were scored
  dp::BeadGraph likely;     ///< beads on paths at most kUnlikely above the cheapest one
  double share = 1;         ///< share of the likely nodes that were searched, 0..1, see PrunedBand
  double null_rate = 0;     ///< runs of nulls per bead
  std::vector<Bead> path;   ///< of the greatest expected F1; with costs and terms if `last`
  bool last = true;         ///< whether no pass needs to follow, see run_pass()
  std::vector<Bead> beads;  ///< all two-sided ones with a posterior above 0.1; without costs
  std::array<double, score::kShapeKinds> shape_counts{};  ///< expected beads per shape kind
  double usual_evidence = 0;                              ///< see score::PassParameters
  double certainty = 0;                                   ///< see score::PassParameters
};

/// Returns the input of the first pass: the prior as lexicon, the general shares of shapes, and the
/// ratio of lengths expected from the whole texts and their languages.
PassInput first_input(const analyze::PairAnalysis& pair, const lexicon::Prior& prior,
                      const std::optional<model::LengthModel>& lengths,
                      const SearchOptions& search);

/// Searches once with `weights`: all shapes and paths, in a pruned band if `input` is wide. The
/// pass is the last one if no other is wanted, if it is sure of all beads, or if its beads are
/// those that its lexicon was learnt from: the same beads would teach the same words and only
/// confirm themselves.
PassResult run_pass(const analyze::PairAnalysis& pair, const PassInput& input,
                    const score::Components& weights, const SearchOptions& search);

/// A pass that has been run.
struct DonePass {
  const PassInput& input;
  const PassResult& result;
};

/// Returns the input of the pass after `done`: all parameters estimated from its beads, except that
/// the lexicon is kept while hardly any bead has changed since it was learnt.
PassInput next_input(const analyze::PairAnalysis& pair, const lexicon::Prior& prior,
                     const DonePass& done, const SearchOptions& search);

}  // namespace sejajar::aligning
