#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "program/batch/isolated.h"
#include "program/batch/job_list.h"
#include "program/batch/journal.h"
#include "program/batch/outcome.h"
#include "program/batch/resumption.h"
#include "program/batch/totals.h"

namespace sejajar::batch {

/// How a batch is run.
struct RunOptions {
  pipeline::PipelineOptions pipeline;
  VersionOptions versions = {};  ///< for jobs of several versions
  std::optional<JournalOptions> journal = {};
  OutputCheck check = OutputCheck::kSize;
  Shard shard = {};
  std::string output = {};   ///< path of one output for all pairs; "" if each has its own
  bool deduplicate = false;  ///< drop rows of that output whose texts are those of an earlier one
  Isolation isolation = {};
  Totals* totals = nullptr;  ///< set, if not null, to the sums over the jobs of this run
  std::chrono::seconds stop_after = {};  ///< time after which no job is started; 0 for none
  std::function<bool()> stopped = {};    ///< whether no further job is started; may be empty
};

/// Aligns every pair of `jobs`, several at a time. A pair that fails, be it
/// for its line, its files or its models, is reported, and the run continues. With learn.from
/// kBatch, all pairs are aligned twice: first to learn one lexicon per pair of languages from all
/// of them. With a journal, jobs that it calls done are left out if their outputs and inputs have
/// not changed. Throws Error{usage}, before any pair is read, if an option is out of range or the
/// journal cannot be used; Error{output}, also later, if the journal cannot be written.
BatchReport run_jobs(JobList jobs, const RunOptions& options, const Listener& listener);

}  // namespace sejajar::batch
