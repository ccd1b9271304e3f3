#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "program/cli/shared_options.h"
#include "program/pipeline/identity.h"

namespace sejajar::cli {

/// Returns what decides the bytes of the outputs of a command: its options, but for those called
/// `neutral`; the files in `models` and the files that options name; the version.
pipeline::Identity identity_of(const Invocation& invocation, const AligningOptions& aligning,
                               const std::filesystem::path& models,
                               std::span<const std::string_view> neutral);

}  // namespace sejajar::cli
