#pragma once

#include <string>

#include "program/batch/analysed_pairs.h"
#include "program/batch/corpus_format.h"
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

  /// Makes rows for an output in `corpus`, which must outlive this, instead of one per job.
  void use(const CorpusFormat& corpus) { corpus_ = &corpus; }

  /// Fills in the statistics and files of records, for a journal.
  void keep_records() { keeps_records_ = true; }

  /// Never throws Error: a job that fails says so in its record and messages.
  JobResult run(const ManifestJob& job) const;

  /// Returns the result of a job whose process ended.
  JobResult failed(const ManifestJob& job, JobStatus status, const std::string& why) const;

 private:
  pipeline::AlignedPair run_pair(const ManifestJob& job, std::string& rows) const;
  void run_outcome(const ManifestJob& given, JobResult& result) const;

  pipeline::Pipeline& pairs_;
  pipeline::VersionsPipeline& versions_;
  const Listener& listener_;
  AnalysedPairs* kept_ = nullptr;
  const CorpusFormat* corpus_ = nullptr;
  bool keeps_records_ = false;
};

}  // namespace sejajar::batch
