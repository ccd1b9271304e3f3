#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "program/batch/job_list.h"
#include "program/batch/manifest.h"
#include "program/batch/run.h"
#include "program/cli/shared_options.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {

/// Options of the command `batch`.
struct BatchOptions {
  std::string output;   ///< folder, pattern with {id}, or one file; "" for those of the manifest
  std::string pattern;  ///< of paths, with {id} and {language}
  bool dry_run = false;
  std::uint32_t plan = 0;  ///< number of shards to show; 0 for none
  bool json = false;
  WritingOptions writing;
  AligningOptions aligning;
  VersionsOptions versions;
  std::string journal;  ///< path; "" for none
  bool resume = false;
  bool restart = false;
  batch::OutputCheck check = batch::OutputCheck::kSize;
  std::string shard;                ///< such as 1/8; "" for all
  std::string stop_after;           ///< such as 90m; "" for no limit
  std::vector<std::string> status;  ///< journals to sum
  std::vector<std::string> merge;   ///< journals of shards to merge
  bool deduplicate_corpus = false;
  bool allow_failed = false;
  std::string statistics;  ///< path; "" for none
  std::string log;         ///< path; "" for none
  std::string report;      ///< path of a page about the journals of `status`; "" for none
  bool isolate = false;
  std::uint32_t job_seconds = 0;
  std::uint32_t job_memory = 0;  ///< MiB
};

void add_batch_flags(FlagTable& flags, BatchOptions& options);

/// Returns the jobs of `operands`, a manifest, two folders or two patterns, or one folder in which
/// paths are like `pattern`, "" for none. Throws Error{usage} as read_manifest(), pairs_in() and
/// pairs_like() do.
batch::JobList jobs_of(const std::vector<std::string>& operands, const std::string& pattern,
                       const batch::ManifestDefaults& defaults);

/// Returns how the batch is run. Throws Error{usage} if an option is malformed, or if options
/// contradict each other; also as pipeline_options().
batch::RunOptions run_options(const Invocation& invocation, const BatchOptions& options);

}  // namespace sejajar::cli
