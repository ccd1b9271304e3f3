#include "core/versions/version_weights.h"

#include <sejajar/versions.h>

#include "core/score/weights.h"
#include "language/model/tables.h"

namespace sejajar {

std::vector<FeatureInfo> version_features() {
  return {{"version.conflict", "counterparts in other versions that are outside the bead"},
          {"version.null", "a counterpart in another version that is translated"},
          {"version.split", "a boundary that another version shows inside the bead"}};
}

namespace versions {

Conflicts version_weights(const Models& models, const ScoreOptions& options) {
  const std::vector<FeatureInfo> features = version_features();
  Conflicts weights{};
  for (std::size_t k = 0; k < kConflicts; ++k) {
    weights[k] = score::version_weight(models.tables().weights, options.weights, features[k].name);
  }
  return weights;
}

ScoreWeights score_weights(const Models& models, const ScoreOptions& options) {
  const model::WeightTable& table = models.tables().weights;
  return {score::version_weight(table, options.weights, kScoreSlope),
          score::version_weight(table, options.weights, kScoreOffset)};
}

}  // namespace versions
}  // namespace sejajar
