#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "ground/files/descriptor.h"
#include "program/batch/job_record.h"
#include "program/batch/resumption.h"
#include "program/pipeline/identity.h"

namespace sejajar::batch {

/// What decides the bytes of the outputs of a run besides its inputs, and where they go.
struct RunIdentity {
  pipeline::Identity identity = {};
  std::string shard = {};    ///< such as 1/8
  std::string output = {};   ///< of all jobs; "" if each has its own
  std::int64_t created = 0;  ///< time for the outputs of a new journal, seconds since 1970
};

/// Which journal a run keeps, and how it treats one that exists.
struct JournalOptions {
  std::string path;
  bool resume =
      false;  ///< continue one that exists; unless this or `restart` is set, it is refused
  bool restart = false;  ///< replace one that exists
  RunIdentity run = {};
  std::size_t jobs = 0;  ///< number of jobs of the run
};

/// The journal of a run: a text file with a JSON object per line. The first line of each start
/// names the run; each further line is a job that has ended. Lines are only added, each at once, so
/// that the file is usable whenever the process ends.
class Journal {
 public:
  /// Opens or creates the journal, locks it, removes a line that was cut off, and adds the line of
  /// this start. Throws Error{usage} if the file exists and is not to be resumed, is no journal, is
  /// in use, or belongs to another run; Error{output} if it cannot be written.
  explicit Journal(const JournalOptions& options);

  /// Returns what the journal said of each job before this start.
  const EarlierJobs& earlier() const { return earlier_; }

  /// Returns the time of the first start, seconds since 1970: all outputs of the run carry it.
  std::int64_t created() const { return created_; }

  /// Returns the size that the output of all jobs had with the last job in the journal.
  std::uint64_t part_end() const { return part_end_; }

  /// Adds `record`; it is on the disk a second later. May be called from several threads. Throws
  /// Error{output}; then the journal is as before.
  void add(const JobRecord& record);

  /// Adds `records` at once.
  void add(const std::vector<JobRecord>& records);

  /// Puts all lines on the disk. Throws Error{output}.
  void sync();

 private:
  void lock() const;
  [[noreturn]] void refuse_second_run() const;
  void read(const JournalOptions& options);
  void check_run(const std::string& line, const RunIdentity& run);
  void start(const JournalOptions& options);
  void append(const std::string& lines);
  void add_lines(const std::string& lines);
  [[noreturn]] void fail(int error) const;

  std::string path_;
  files::Descriptor file_;
  std::uint64_t size_ = 0;  // of the complete lines and frames
  std::int64_t created_ = 0;
  std::uint64_t part_end_ = 0;
  EarlierJobs earlier_;
  std::mutex mutex_;  // of size_, synced_ and the file
  std::chrono::steady_clock::time_point synced_ = std::chrono::steady_clock::now();
};

/// Callbacks of read_journal(); any may be empty.
struct JournalReader {
  /// Called for the first line of each start.
  std::function<void(const std::string& run_hash, const std::string& line)> start = {};
  /// Called for each job, with its line.
  std::function<void(const JobRecord& record, std::size_t line)> job = {};
  bool outlines = false;  ///< whether outline_in() is enough
};

/// Reads the journal `path`, but for a last line that was cut off, and for the jobs of a last frame
/// whose lines are incomplete; returns the size of what was read. Throws Error{usage} if it cannot
/// be read or is no journal.
std::uint64_t read_journal(const std::string& path, const JournalReader& reader);

}  // namespace sejajar::batch
