#pragma once

#include <cstdint>
#include <filesystem>

#include "program/cli/options.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

/// Returns the models directory that `arguments` ask for. Throws Error{model} if there is none.
std::filesystem::path models_directory(const Arguments& arguments);

/// Returns the time that outputs carry, seconds since 1970: that of SOURCE_DATE_EPOCH if set, else
/// now. Throws Error{usage} if SOURCE_DATE_EPOCH is malformed.
std::int64_t creation_time();

/// Returns what `arguments` say about all pairs of a run. Throws like
/// models_directory() and creation_time(), and Error{input} or Error{model} if the user's lexicon
/// is malformed.
pipeline::PipelineOptions settings_of(const Arguments& arguments);

}  // namespace sejajar::cli
