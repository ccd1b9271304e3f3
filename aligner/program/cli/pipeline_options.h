#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "program/cli/command.h"
#include "program/cli/shared_options.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

/// Returns the models directory that `models` asks for. Throws Error{model} if there is none.
std::filesystem::path models_directory(const ModelOptions& models);

/// Returns the time that outputs carry, in seconds since 1970: SOURCE_DATE_EPOCH if set, else now.
/// Throws Error{usage} if SOURCE_DATE_EPOCH is malformed.
std::int64_t creation_time();

/// Returns the options of a pipeline; sets the number of threads. Throws as models_directory(),
/// creation_time(), settle_splitter() and write_options(), and Error{input} or Error{model} if the
/// user's lexicon is malformed.
pipeline::PipelineOptions pipeline_options(const AligningOptions& aligning,
                                           const WritingOptions& writing = {});

/// Returns the job for the pair of files that starts at `first` in `files`.
pipeline::Job job_of(const std::vector<std::string>& files, std::size_t first,
                     const AligningOptions& aligning, const std::string& output);

}  // namespace sejajar::cli
