#pragma once

#include <sejajar/models.h>
#include <sejajar/options.h>

#include "core/versions/conflicts.h"
#include "core/versions/unit_scores.h"

namespace sejajar::versions {

/// Returns the weights of the conflicts, in nats: `models` has the defaults, `options` may override
/// them.
/// Throws Error{model} if the models lack one.
Conflicts version_weights(const Models& models, const ScoreOptions& options);

/// Names of the weights of ScoreWeights.
inline constexpr const char* kScoreSlope = "version.score";
inline constexpr const char* kScoreOffset = "version.score-offset";

/// Returns the weights of the scores of units in the same way.
ScoreWeights score_weights(const Models& models, const ScoreOptions& options);

}  // namespace sejajar::versions
