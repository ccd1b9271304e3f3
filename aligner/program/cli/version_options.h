#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "program/cli/shared_options.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::cli {

/// What is one unit of many versions.
enum class UnitKind { kJoined, kPivot };

/// Options of the commands that align three or more versions of a text.
struct VersionsOptions {
  std::string languages;          ///< one tag per text, separated by commas; "" to guess them
  std::string pivot;              ///< tag; "" for the first text
  std::string pairs;              ///< path with {a} and {b}; "" for none
  std::vector<std::string> kept;  ///< files
  std::string kept_pair;          ///< such as en-id; "" for the languages in the files
  std::uint32_t rounds = 2;
  std::uint32_t neighbours = 8;
  UnitKind unit = UnitKind::kJoined;
};

/// Adds --unit, --rounds and --neighbours.
void add_units(FlagTable& flags, VersionsOptions& options);

/// Adds the flags of three or more versions, in a group, and --languages.
void add_versions(FlagTable& flags, VersionsOptions& options);

/// Returns the languages of two texts: `two`, or those in `list`, of --languages. Throws
/// Error{usage} if both are given, or if the list is not of two.
LanguagePair languages_of_two(const LanguagePair& two, const std::string& list);

/// Throws Error{usage} if `options` for three or more versions are given for two texts.
void check_two_texts(const VersionsOptions& options);

/// Throws Error{usage} if `options` are given that the texts of a manifest do not share.
void check_manifest_options(const VersionsOptions& options);

/// Returns how versions are aligned, without what a job says of them.
VersionOptions version_options(const VersionsOptions& options);

/// Returns the pipeline for the versions. Throws as pipeline_options().
pipeline::VersionsPipeline versions_pipeline(pipeline::PipelineOptions settings,
                                             const VersionsOptions& options);

/// Returns the job for `files`. Throws Error{usage} if `aligning` has options of two texts, or if
/// there is not one language for each file.
pipeline::VersionsJob versions_job(const std::vector<std::string>& files,
                                   const VersionsOptions& options, const AligningOptions& aligning,
                                   const std::string& output);

/// The aligned versions of the files of a command, and its exit code.
struct VersionsRun {
  pipeline::AlignedVersions versions;
  int exit_code;
};

/// Aligns the files of `invocation` and prints what the user should know of them. Throws as
/// versions_job() and VersionsPipeline::align() do.
VersionsRun run_versions(const Invocation& invocation, const VersionsOptions& options,
                         const AligningOptions& aligning, const std::string& output);

/// Prints what the user should know about `versions`; returns the exit code.
int print_versions_notes(const Invocation& invocation, const pipeline::VersionsPipeline& pipeline,
                         const pipeline::AlignedVersions& versions, bool timing);

}  // namespace sejajar::cli

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<cli::UnitKind> = std::to_array<Choice<cli::UnitKind>>({
    {cli::UnitKind::kJoined, "joined", "all sentences that one version joins"},
    {cli::UnitKind::kPivot, "pivot", "one sentence of the pivot"},
});

}  // namespace sejajar::tables
