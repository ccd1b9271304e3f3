#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "program/batch/job_list.h"
#include "program/batch/job_record.h"

namespace sejajar::batch {

/// How the outputs of jobs in the journal are compared with it before they are left as they are.
enum class OutputCheck { kSize, kHash };

/// A part of a batch: the jobs whose keys leave `number` - 1 when divided by `count`.
struct Shard {
  std::uint64_t number = 1;  ///< 1..count
  std::uint64_t count = 1;
};

/// A job of the list, and its key.
struct KeyedJob {
  std::size_t number = 0;  ///< in the list
  std::uint64_t key = 0;
};

/// Returns the jobs of one shard, in order.
std::vector<KeyedJob> jobs_of(const JobList& jobs, const Shard& shard);

/// What the last line of a journal about a job says.
struct EarlierJob {
  JobStatus status = JobStatus::kDone;
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;
  std::vector<FileStamp> inputs = {};
  std::vector<std::string> files = {};
  bool in_part = false;  ///< whether its rows are in an output of many jobs
};

using EarlierJobs = std::unordered_map<std::uint64_t, EarlierJob>;

/// Returns what `record` says.
EarlierJob earlier_job(const JobRecord& record);

/// Returns what the journal `path` says of each job. Throws as read_journal().
EarlierJobs earlier_jobs(const std::string& path);

/// Returns the entry of `key`; null for none.
const EarlierJob* find(const EarlierJobs& jobs, std::uint64_t key);

/// Returns whether `job` has been done, and its outputs and inputs are as `earlier` says.
bool is_done(const ManifestJob& job, const EarlierJob* earlier, OutputCheck check);

}  // namespace sejajar::batch

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<batch::OutputCheck> = std::to_array<Choice<batch::OutputCheck>>({
    {batch::OutputCheck::kSize, "size", "the size of each output"},
    {batch::OutputCheck::kHash, "hash", "all bytes of each output"},
});

}  // namespace sejajar::tables
