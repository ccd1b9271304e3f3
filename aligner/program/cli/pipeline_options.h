#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

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
/// creation_time(), settle_splitter(), write_options() and read_user_lexicon().
pipeline::PipelineOptions pipeline_options(const AligningOptions& aligning,
                                           const WritingOptions& writing = {});

/// Returns the user's lexicon `path`. Throws Error{usage} if it cannot be read or is malformed.
std::shared_ptr<const lexicon::Lexicon> read_user_lexicon(const std::string& path);

/// Returns the job for the pair of files that starts at `first` in `files`.
pipeline::Job job_of(const std::vector<std::string>& files, std::size_t first,
                     const AligningOptions& aligning, const std::string& output);

}  // namespace sejajar::cli
