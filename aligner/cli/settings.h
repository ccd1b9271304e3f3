#pragma once

#include <filesystem>

#include "batch/pair.h"
#include "cli/options.h"

namespace sejajar::cli {

/// Returns the models directory that `arguments` ask for. Throws Error{model} if there is none.
std::filesystem::path models_directory(const Arguments& arguments);

/// Returns what `arguments` say about all pairs of a run. The creation time is that of
/// SOURCE_DATE_EPOCH if set, else now. Throws like models_directory(), and Error{usage} if
/// SOURCE_DATE_EPOCH is malformed, Error{input} or Error{model} if the user's lexicon is.
batch::Settings settings_of(const Arguments& arguments);

}  // namespace sejajar::cli
