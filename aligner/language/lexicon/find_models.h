#pragma once

#include <filesystem>
#include <vector>

namespace sejajar::model {

/// Returns $SEJAJAR_MODELS if set and not empty, else the first of `candidates` that is a
/// directory. Throws Error{model} that lists the directories tried if there is none.
std::filesystem::path find_models(const std::vector<std::filesystem::path>& candidates);

}  // namespace sejajar::model
