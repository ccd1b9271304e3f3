#pragma once

#include <sejajar/models.h>
#include <sejajar/options.h>

#include "core/versions/conflicts.h"

namespace sejajar::versions {

/// Returns the weights of the conflicts, in nats: those of `models`, unless `options` names others.
/// Throws Error{model} if the models lack one.
Conflicts version_weights(const Models& models, const ScoreOptions& options);

}  // namespace sejajar::versions
