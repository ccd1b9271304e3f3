#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/align/passes.h"
#include "core/score/features.h"
#include "program/training/gold_path.h"

namespace sejajar::training {

/// A gold document: its texts, what is known of its languages, its gold path and its weight.
struct GoldDocument {
  analyze::PairAnalysis pair;
  lexicon::Prior prior;
  std::optional<model::LengthModel> lengths;
  GoldPath gold;
  double weight = 1;
};

/// How weights are fitted.
struct FitOptions {
  std::uint32_t rounds = 60;    ///< most steps of the minimizer
  double regularization = 0.3;  ///< L2, per weight
  double gain = 0;  ///< nats that a bead of the decoder's gain counts beside the likelihood
  std::vector<std::string> only = {};  ///< features to fit, the others are kept; empty: all
  double least_posterior = 0;  ///< less likely beads are pruned from time to time; 0: none are
  bool prunes_first = false;   ///< whether `start` is near enough to the optimum to prune with it
  std::uint32_t pruned_every = 8;  ///< rounds
};

/// The log-likelihood of gold paths and its gradient.
struct Likelihood {
  double value = 0;              ///< nats, 0 or below, higher is better; weighted by document
  score::Components gradient{};  ///< by weight; observed - expected component values
};

/// Returns the conditional log-likelihood of the gold paths of `documents` under `weights`, given
/// the input of each document's pass; without regularization.
Likelihood likelihood_of(const std::vector<const GoldDocument*>& documents,
                         const std::vector<aligning::PassInput>& inputs,
                         const score::Components& weights);

/// Returns the weights under which the gold paths are most probable among all paths (conditional
/// random field; Lafferty et al. 2001), given the input of each document's pass: gradient =
/// observed - expected component values, with L-BFGS. In free stretches of a gold path any path
/// counts as observed. With options.gain, what the decoder is expected to gain counts too (minimum
/// risk; Smith & Eisner 2006); that makes the weights too large for honest posteriors, so they are
/// then multiplied by the number under which the gold paths are most probable.
score::Components fit_weights(const std::vector<const GoldDocument*>& documents,
                              const std::vector<aligning::PassInput>& inputs,
                              const score::Components& start, const FitOptions& options);

}  // namespace sejajar::training
