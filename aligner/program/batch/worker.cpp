#include "program/batch/worker.h"

#include <omp.h>
#include <sejajar/error.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <new>
#include <vector>

#include "ground/files/place.h"
#include "ground/files/temporary_file.h"
#include "ground/threads/registration.h"

namespace sejajar::batch {
namespace {

constexpr std::chrono::seconds kGrace(2);  // between SIGTERM and SIGKILL

[[noreturn]] void fail_to_start(int error) {
  files::fail(ErrorKind::kOutput, "--isolate",
              std::string("no process can be started: ") + std::strerror(error),
              "fewer --threads, or no --isolate");
}

void add_size(std::uint64_t size, std::string& bytes) {
  std::array<char, sizeof size> raw{};
  std::memcpy(raw.data(), &size, sizeof size);
  bytes.append(raw.data(), raw.size());
}

std::uint64_t size_at(std::string_view bytes) {
  std::uint64_t size = 0;
  std::memcpy(&size, bytes.data(), sizeof size);
  return size;
}

/// The fields of a result, each with its size before it.
std::string packed(const JobResult& result) {
  const PairMessages& messages = result.messages;
  std::vector<std::string> fields = {line_of(result.record), result.rows, messages.failure,
                                     messages.record, std::to_string(messages.notes.size())};
  for (const auto* notes : {&messages.notes, &messages.lexicon_notes})
    fields.insert(fields.end(), notes->begin(), notes->end());
  std::string bytes;
  for (const std::string& field : fields) {
    add_size(field.size(), bytes);
    bytes += field;
  }
  return bytes;
}

JobResult unpacked(std::string_view bytes) {
  std::vector<std::string> fields;
  while (!bytes.empty()) {
    const std::uint64_t size = size_at(bytes);
    fields.emplace_back(bytes.substr(sizeof size, size));
    bytes.remove_prefix(sizeof size + size);
  }
  JobResult result;
  result.record = *record_in(fields[0]);
  result.rows = std::move(fields[1]);
  const auto notes = fields.begin() + 5;
  const auto lexicon_notes = notes + std::stol(fields[4]);
  result.messages = {{notes, lexicon_notes}, fields[2], fields[3], {lexicon_notes, fields.end()}};
  return result;
}

/// Sends all of `bytes`; false if the other end is closed.
bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// Limits the memory of this process to what it has and `mebibytes` more.
void limit_address_space(std::uint32_t mebibytes) {
  if (mebibytes == 0) return;
  std::uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  const rlim_t most = pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) +
                      (std::uint64_t{mebibytes} << 20U);
  const rlimit limit = {most, most};
  ::setrlimit(RLIMIT_AS, &limit);
}

/// What the process of a worker does until its parent closes the socket.
[[noreturn]] void work_on(int socket, const IsolatedWork& work) {
  std::array<char, sizeof(std::uint64_t)> raw{};
  while (::recv(socket, raw.data(), raw.size(), MSG_WAITALL) == static_cast<ssize_t>(raw.size())) {
    const std::size_t job = size_at({raw.data(), raw.size()});
    std::string bytes;
    try {
      const std::string result = packed(work.run(job));
      add_size(result.size(), bytes);
      bytes += result;
    } catch (const std::bad_alloc&) {
      bytes.clear();
      add_size(0, bytes);  // the parent says what that means
    }
    if (!send_all(socket, bytes)) break;
  }
  ::_exit(0);
}

}  // namespace

Worker Worker::start(const Isolation& isolation, const IsolatedWork& work,
                     const std::function<void()>& close_others) {
  std::array<int, 2> sockets{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
    fail_to_start(errno);
  Worker worker;
  worker.socket_ = files::Descriptor(sockets[0]);
  files::Descriptor other(sockets[1]);
  const pid_t parent = ::getpid();
  worker.pid_ = ::fork();
  if (worker.pid_ < 0) fail_to_start(errno);
  if (worker.pid_ > 0) return worker;
  files::forget_temporary_files();
  if (isolation.in_worker) isolation.in_worker();
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);  // in_worker() has chosen what the signal does
  if (::getppid() != parent) ::_exit(0);
  threads::forget_registration();
  omp_set_num_threads(1);  // a runtime may forget that in a new process
  close_others();
  worker.socket_.close();
  limit_address_space(isolation.job_memory);
  work_on(other.get(), work);
}

void Worker::assign(const Assignment& assignment, std::uint32_t seconds) {
  assignment_ = assignment;
  seconds_ = seconds;
  is_late_ = false;
  deadline_.reset();
  if (seconds > 0) deadline_ = Clock::now() + std::chrono::seconds(seconds);
  std::string bytes;
  add_size(assignment.job, bytes);
  send_all(socket_.get(), bytes);  // a worker that has ended is found out when it is read
}

bool Worker::read() {
  std::array<char, 1U << 16U> block{};
  const ssize_t size = ::recv(socket_.get(), block.data(), block.size(), MSG_DONTWAIT);
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  inbox_.append(block.data(), static_cast<std::size_t>(size));
  return size > 0;
}

std::optional<JobResult> Worker::take_result() {
  if (!assignment_ || inbox_.size() < sizeof(std::uint64_t)) return std::nullopt;
  const std::uint64_t size = size_at(inbox_);
  if (inbox_.size() < sizeof size + size) return std::nullopt;
  JobResult result;
  if (size == 0)
    result.record.status = JobStatus::kMemory;
  else
    result = unpacked(std::string_view(inbox_).substr(sizeof size, size));
  inbox_.erase(0, sizeof size + size);
  assignment_.reset();
  return result;
}

void Worker::check_time() {
  if (!assignment_ || !deadline_ || Clock::now() < *deadline_) return;
  ::kill(pid_, is_late_ ? SIGKILL : SIGTERM);
  is_late_ = true;
  deadline_ = Clock::now() + kGrace;
}

std::pair<JobStatus, std::string> Worker::reap() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  assignment_.reset();
  if (is_late_)
    return {JobStatus::kTimeout, "took longer than " + std::to_string(seconds_) +
                                     " seconds; expected less, or a greater --job-seconds"};
  const std::string how = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                              : "exit code " + std::to_string(WEXITSTATUS(status));
  return {JobStatus::kCrashed, "the process of the pair ended with " + how +
                                   "; expected a text that does not crash the program"};
}

}  // namespace sejajar::batch
