#pragma once

#include <string>

#include "program/batch/job_list.h"

namespace sejajar::batch {

/// What a manifest may leave out.
struct ManifestDefaults {
  OutputNames outputs = {"", ""};    ///< if given, in the place of the column output
  std::string source_language = {};  ///< BCP-47 tag; "" to guess it
  std::string target_language = {};  ///< BCP-47 tag; "" to guess it
};

/// Returns the lines of the manifest `path`, "-" for standard input: a tab-separated table with the
/// columns source, target, output, and optionally id, source_language, target_language,
/// source_embeddings, target_embeddings; or with the columns output, version as often as there are
/// versions, and optionally languages, separated by commas, and pairs, a path with {a} and {b}. A
/// row may leave the last versions empty. Or each row is one version: group, path, and optionally
/// language, output and pairs, which one row of each group must give or all in the same words; the
/// rows of a group are one job, at the line of the first. Rows without a group, or with a status
/// other than version, are left out, as `sejajar find` writes them. Without a header, the columns
/// are source, target, and optionally output, source_language, target_language. A line with missing
/// cells has a problem.
/// Throws Error{usage} if the file cannot be read, or if its header lacks a column or has an
/// unknown one.
JobList read_manifest(const std::string& path, const ManifestDefaults& defaults = {});

}  // namespace sejajar::batch
