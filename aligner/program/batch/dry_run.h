#pragma once

#include <memory>
#include <string>

#include "program/batch/run.h"

namespace sejajar::batch {

/// Returns what run_jobs() would do, as a tab-separated table with a header and a row per job of
/// the shard: line, id, state (to do, done, or a problem), bytes of the inputs, inputs, output.
/// Problems are missing texts, unknown suffixes and languages, and outputs that overwrite a file.
/// Reads no text and writes nothing. Throws as run_jobs() does, but for a journal in use.
std::string dry_run(JobList jobs, const RunOptions& options);

/// Returns the jobs and bytes of inputs of each of `shards` shards: a tab-separated table with a
/// header.
std::string shard_table(const JobList& jobs, std::uint64_t shards);

}  // namespace sejajar::batch
