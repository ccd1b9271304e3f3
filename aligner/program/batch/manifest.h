#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ground/files/file_guard.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::batch {

/// A line of a manifest.
struct ManifestJob {
  std::size_t line = 0;    ///< from 1
  pipeline::Job job = {};  ///< empty if a cell is missing
  /// All versions of a text; then `job` has only the output.
  std::optional<pipeline::VersionsJob> versions = {};
  std::string problem = {};  ///< why the line cannot be used; "" if it can
};

/// Returns the lines of the manifest `path`, "-" for standard input: a tab-separated table with the
/// columns source, target, output, and optionally source_language, target_language,
/// source_embeddings, target_embeddings; or with the columns output, version as often as there are
/// versions, and optionally languages, separated by commas, and pairs, a path with {a} and {b}. A
/// row may leave the last versions empty. Or each row is one version: group, path, and optionally
/// language, output and pairs, which one row of each group must give or all in the same words; the
/// rows of a group are one job, at the line of the first. A line with missing cells has a problem.
/// Throws Error{usage} if the file cannot be read, or if its header lacks a column or has an
/// unknown one.
std::vector<ManifestJob> read_manifest(const std::string& path);

/// Returns what `others` knows, if it is not null, with the files of `jobs`. A job gets a problem
/// if its output is an input of any job, or an output of an earlier one; of a format of several
/// files, as far as their names are known: those that it names, or has languages for.
std::shared_ptr<const files::FileGuard> guard_of(
    std::vector<ManifestJob>& jobs, const std::shared_ptr<const files::FileGuard>& others,
    const WriteOptions& write = {});

}  // namespace sejajar::batch
