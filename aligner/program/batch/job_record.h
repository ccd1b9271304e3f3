#pragma once

#include <sejajar/bitext.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/report/summary.h"
#include "ground/tables/choices.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::batch {

/// How a job ended.
enum class JobStatus { kDone, kFailed, kTimeout, kCrashed, kMemory };

/// Size and time of a file; both 0 if there is none, or something else than a file.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t time = 0;  ///< of the last change, nanoseconds since 1970

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// What a batch adds up over its jobs.
struct JobStatistics {
  std::vector<std::string> languages = {};    ///< one per text
  std::vector<std::uint64_t> sentences = {};  ///< one per text
  std::vector<std::uint64_t> words = {};      ///< between white space, one per text
  report::Summary summary = {};               ///< of several versions, their units are the beads
  std::vector<Dropped> dropped = {};
};

/// Where the rows of a job are in an output of many jobs.
struct PartPlace {
  std::uint64_t frame = 0;  ///< offset of the compressed frame, or of plain rows
  std::uint64_t begin = 0;  ///< offset of the first row in the unpacked frame
  std::uint64_t bytes = 0;  ///< of the rows, unpacked
  std::uint64_t end = 0;    ///< size of the output with this frame
  std::uint64_t left = 0;   ///< number of later jobs in the frame: with 0, the frame is complete
};

/// A line of the journal: a job that has ended.
struct JobRecord {
  std::uint64_t key = 0;
  std::size_t line = 0;  ///< of the manifest, from 1
  JobStatus status = JobStatus::kDone;
  std::string error = {};               ///< "" if it is done
  std::string output = {};              ///< path
  std::vector<std::string> files = {};  ///< that the output consists of, if it is not one file
  std::uint64_t bytes = 0;              ///< of the output, all files together
  std::uint64_t hash = 0;               ///< of the output
  std::vector<FileStamp> inputs = {};
  JobStatistics statistics = {};
  double seconds = 0;
  std::int64_t ended = 0;               ///< seconds since 1970
  std::optional<PartPlace> place = {};  ///< if the output is one of many jobs
};

/// Returns `record` as a line of the journal, with its end.
std::string line_of(const JobRecord& record);

/// Returns the record in `line`, a line of the journal; nothing if it is none.
std::optional<JobRecord> record_in(std::string_view line);

/// Returns the record in `line` as record_in() does, but much faster: error, output, statistics and
/// times may be missing.
std::optional<JobRecord> outline_in(std::string_view line);

/// Returns what a batch adds up of one job.
JobStatistics statistics_of(const pipeline::AlignedPair& pair);
JobStatistics statistics_of(const pipeline::AlignedVersions& versions);

}  // namespace sejajar::batch

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<batch::JobStatus> = std::to_array<Choice<batch::JobStatus>>({
    {batch::JobStatus::kDone, "done", "aligned and written"},
    {batch::JobStatus::kFailed, "failed", "an input or the output is at fault"},
    {batch::JobStatus::kTimeout, "timeout", "longer than --job-seconds"},
    {batch::JobStatus::kCrashed, "crashed", "ended by a signal"},
    {batch::JobStatus::kMemory, "memory", "more memory than --job-memory or --memory"},
});

}  // namespace sejajar::tables
