#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "core/versions/conflicts.h"
#include "core/versions/unit_scores.h"
#include "language/model/weights.h"
#include "program/training/version_set.h"

namespace sejajar::training {

/// Weights that only alignments of three or more versions need.
struct VersionWeights {
  versions::Conflicts conflicts = {4, 3, 5};
  versions::ScoreWeights scores = {1.62, -5.43};
};

/// What weights are fitted to, and how well they do.
struct FittedVersions {
  VersionWeights weights;
  double before = 0;  ///< mean -ln posterior of a gold bead with the weights to start from, in nats
  double after = 0;   ///< the same with those fitted
};

/// Returns the weights under which the gold beads of all pairs of `documents` are most probable
/// after two rounds, found by coordinate descent, and those that make the scores of units
/// probabilities, by logistic regression. All other weights are in `weights`; lexicons and lengths
/// come from the directory `models`, if there is one. The same bits for any number of threads.
/// Throws Error{model} if a model cannot be used.
FittedVersions fit_versions(std::span<const VersionDocument> documents,
                            const model::WeightTable& weights,
                            const std::optional<std::filesystem::path>& models);

/// Sets the rows of `weights` in `table`, in all its columns; adds those that it lacks.
void set_rows(const VersionWeights& weights, model::WeightTable& table);

}  // namespace sejajar::training
