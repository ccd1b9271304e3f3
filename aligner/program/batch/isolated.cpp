// The parent hands out jobs, one at a time, and waits for results. It never starts a thread, so
// that it may fork at any time.

#include "program/batch/isolated.h"

#include <poll.h>

#include <deque>
#include <vector>

#include "program/batch/worker.h"

namespace sejajar::batch {
namespace {

constexpr int kLongestWait = 200;  // milliseconds between two looks at the time

class Workers {
 public:
  Workers(const Isolation& isolation, const IsolatedWork& work)
      : isolation_(isolation), work_(work) {}

  void run() {
    fill();
    while (is_busy()) {
      wait();
      for (Worker& worker : workers_) serve(worker);
      fill();
    }
    for (Worker& worker : workers_) {
      worker.close();
      worker.reap();
    }
  }

 private:
  /// Gives each idle worker a job, and starts workers as long as there are jobs.
  void fill() {
    for (Worker& worker : workers_) {
      if (worker.assignment()) continue;
      if (const auto assignment = take()) worker.assign(*assignment, isolation_.job_seconds);
    }
    while (workers_.size() < isolation_.workers) {
      const auto assignment = take();
      if (!assignment) return;
      workers_.push_back(start());
      workers_.back().assign(*assignment, isolation_.job_seconds);
    }
  }

  Worker start() {
    return Worker::start(isolation_, work_, [this] {
      for (Worker& other : workers_) other.close();
    });
  }

  std::optional<Worker::Assignment> take() {
    if (!again_.empty()) {
      const Worker::Assignment assignment = again_.front();
      again_.pop_front();
      return assignment;
    }
    const auto job = work_.next();
    if (!job) return std::nullopt;
    return Worker::Assignment{taken_++, *job, 1};
  }

  bool is_busy() const {
    for (const Worker& worker : workers_)
      if (worker.assignment()) return true;
    return !again_.empty();
  }

  void wait() const {
    std::vector<pollfd> sockets;
    for (const Worker& worker : workers_) sockets.push_back({worker.socket(), POLLIN, 0});
    ::poll(sockets.data(), sockets.size(), kLongestWait);
  }

  void serve(Worker& worker) {
    if (!worker.assignment()) return;
    const Worker::Assignment assignment = *worker.assignment();
    const bool lives = worker.read();
    if (auto result = worker.take_result()) {
      if (result->record.status == JobStatus::kMemory && result->record.error.empty())
        *result = work_.failed(assignment.job, JobStatus::kMemory,
                               "out of memory; expected shorter texts, or a greater --job-memory");
      work_.ended(assignment.number, *std::move(result));
    }
    worker.check_time();
    if (!lives) replace(worker, assignment);
  }

  /// Starts a new worker in the place of one that has ended, perhaps with the same job.
  void replace(Worker& worker, Worker::Assignment assignment) {
    const bool was_busy = worker.assignment().has_value();
    const auto [status, why] = worker.reap();
    worker.close();
    worker = start();
    if (!was_busy) return;
    if (status == JobStatus::kCrashed && assignment.attempts <= isolation_.retries) {
      ++assignment.attempts;
      again_.push_back(assignment);
    } else {
      work_.ended(assignment.number, work_.failed(assignment.job, status, why));
    }
  }

  const Isolation& isolation_;
  const IsolatedWork& work_;
  std::vector<Worker> workers_;
  std::deque<Worker::Assignment> again_;
  std::size_t taken_ = 0;
};

}  // namespace

void run_isolated(const Isolation& isolation, const IsolatedWork& work) {
  Workers(isolation, work).run();
}

}  // namespace sejajar::batch
