#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "ground/files/descriptor.h"
#include "program/batch/isolated.h"

namespace sejajar::batch {

/// A worker process, seen from its parent.
class Worker {
 public:
  using Clock = std::chrono::steady_clock;

  /// A job that it has been given.
  struct Assignment {
    std::size_t number = 0;  ///< in the order of the jobs
    std::size_t job = 0;
    std::uint32_t attempts = 0;  ///< including this one
  };

  Worker() = default;
  Worker(Worker&&) = default;
  Worker& operator=(Worker&&) = default;

  /// Starts a process that runs what `run` says of the jobs it is given. `close_others` is called
  /// in it first. Throws Error{output}.
  static Worker start(const Isolation& isolation, const IsolatedWork& work,
                      const std::function<void()>& close_others);

  /// Gives it a job.
  void assign(const Assignment& assignment, std::uint32_t seconds);

  const std::optional<Assignment>& assignment() const { return assignment_; }
  int socket() const { return socket_.get(); }
  void close() { socket_.close(); }

  /// Reads what has come. Returns false if the process has ended.
  bool read();

  /// Returns the result that has come in full, and forgets the assignment; nothing if there is
  /// none.
  std::optional<JobResult> take_result();

  /// Ends the process if its job takes too long.
  void check_time();

  /// Waits for the end of the process. Returns why it ended, and forgets the assignment.
  std::pair<JobStatus, std::string> reap();

 private:
  pid_t pid_ = 0;
  files::Descriptor socket_;
  std::optional<Assignment> assignment_;
  std::uint32_t seconds_ = 0;
  std::optional<Clock::time_point> deadline_;
  bool is_late_ = false;
  std::string inbox_;
};

}  // namespace sejajar::batch
