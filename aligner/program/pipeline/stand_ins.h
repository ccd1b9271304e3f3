#pragma once

#include <sejajar/models.h>

#include <string>
#include <vector>

#include "program/pipeline/model_cache.h"

namespace sejajar::pipeline {

/// Adds to `models`, loaded for `languages` (BCP-47), the lexicons and lengths of the pairs that
/// have none: those of the languages that stand in for theirs, if `choice` has them. Each is said
/// in `models.stand_ins`. Throws Error{model} if a file is damaged.
void add_stand_ins(PairModels& models, const std::vector<std::string>& languages,
                   const ModelChoice& choice);

}  // namespace sejajar::pipeline
