#pragma once

#include <sejajar/models.h>

#include <string>
#include <vector>

#include "program/pipeline/model_cache.h"

namespace sejajar::pipeline {

/// Completes the lexicons of `models`, loaded for `languages` (BCP-47), by those of their
/// relatives, if `choice` has them. Where a pair has none of its own, lexicon and lengths of the
/// relatives stand in, which `models.stand_ins` says. Throws Error{model} if a file is damaged.
void add_relatives(PairModels& models, const std::vector<std::string>& languages,
                   const ModelChoice& choice);

}  // namespace sejajar::pipeline
