#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "program/batch/job_runner.h"

namespace sejajar::batch {

/// How jobs are kept apart from each other.
struct Isolation {
  bool wanted = false;
  std::uint32_t workers = 0;             ///< processes; 0: as many as threads
  std::uint32_t job_seconds = 0;         ///< longest run of a job; 0 for no limit
  std::uint32_t job_memory = 0;          ///< MiB that a job may take; 0 for no limit
  std::uint32_t retries = 1;             ///< of a job whose worker ended
  std::function<void()> in_worker = {};  ///< called first in each worker; may be empty
};

/// The jobs of the workers, and the functions that take their results.
struct IsolatedWork {
  /// Returns the next job; nothing if there is none.
  std::function<std::optional<std::size_t>()> next;
  /// Runs a job, in a worker.
  std::function<JobResult(std::size_t job)> run;
  /// Returns the result of a job whose worker ended with `status`, for the reason `why`.
  std::function<JobResult(std::size_t job, JobStatus status, const std::string& why)> failed;
  /// Called, in this process, for each result as it comes; `number` counts the jobs of next().
  std::function<void(std::size_t number, JobResult result)> ended;
};

/// Runs all jobs of `work` in worker processes, several at a time. A job that crashes, takes too
/// long or too much memory fails alone. To be called before any thread has been started. Throws
/// Error{output} if no process can be started, and what `work.ended` throws.
void run_isolated(const Isolation& isolation, const IsolatedWork& work);

}  // namespace sejajar::batch
