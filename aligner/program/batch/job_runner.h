#pragma once

#include <string>

#include "program/batch/analysed_pairs.h"
#include "program/batch/job_list.h"
#include "program/batch/job_record.h"
#include "program/batch/outcome.h"

namespace sejajar::batch {

/// What became of a job.
struct JobResult {
  PairMessages messages = {};
  JobRecord record = {};
  std::string rows = {};  ///< for the output of all jobs; "" if each has its own
};

/// Takes jobs from their files to their outputs. May be used from several threads.
class JobRunner {
 public:
  /// All must outlive this.
  JobRunner(pipeline::Pipeline& pairs, pipeline::VersionsPipeline& versions,
            const Listener& listener)
      : pairs_(pairs), versions_(versions), listener_(listener) {}

  /// Takes pairs that have been analysed from `kept`, which must outlive this.
  void use(AnalysedPairs& kept) { kept_ = &kept; }

  /// Fills in the statistics and files of records, for a journal.
  void keep_records() { keeps_records_ = true; }

  /// Never throws Error: a job that fails says so in its record and messages.
  JobResult run(const ManifestJob& job) const;

 private:
  pipeline::AlignedPair run_pair(const ManifestJob& job) const;
  void run_outcome(const ManifestJob& job, JobResult& result) const;

  pipeline::Pipeline& pairs_;
  pipeline::VersionsPipeline& versions_;
  const Listener& listener_;
  AnalysedPairs* kept_ = nullptr;
  bool keeps_records_ = false;
};

}  // namespace sejajar::batch
