#pragma once

#include <string>
#include <vector>

#include "program/batch/run.h"
#include "program/cli/shared_options.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {

/// Options of the command `batch`.
struct BatchOptions {
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
};

void add_batch_flags(FlagTable& flags, BatchOptions& options);

/// Returns how the batch is run. Throws Error{usage} if an option is malformed, or if options
/// contradict each other; also as pipeline_options().
batch::RunOptions run_options(const Invocation& invocation, const BatchOptions& options);

}  // namespace sejajar::cli
