// A child process with a pipe at either end; one poll() waits for both, so that neither side blocks
// the other. The child has a process group of its own, so that whatever the shell has started ends
// with it. Writing to a child that has ended must not end this process, so SIGPIPE is blocked on
// this thread meanwhile.

#include "ground/files/run_command.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "ground/files/descriptor.h"
#include "ground/files/place.h"

namespace sejajar::files {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::chrono::milliseconds kBetweenChecks{5};

// Exit codes of a shell that could not run a program.
constexpr int kNotExecutable = 126;
constexpr int kNotFound = 127;

[[noreturn]] void fail_to_run(const Command& command, int error) {
  fail(ErrorKind::kInput, command.name, std::string("cannot be run: ") + std::strerror(error),
       "a system that can start a process");
}

/// The process groups of running commands, for the signal handler; 0: none. Commands beyond this
/// number are not ended by it.
std::array<std::atomic<pid_t>, 256> groups;

void replace_group(pid_t from, pid_t to) {
  for (std::atomic<pid_t>& group : groups) {
    pid_t expected = from;
    if (group.compare_exchange_strong(expected, to)) return;
  }
}

struct Pipe {
  Descriptor read;
  Descriptor write;

  explicit Pipe(const Command& command) {
    std::array<int, 2> ends = {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail_to_run(command, errno);
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
  }
};

/// Blocks SIGPIPE on this thread during its lifetime.
class BlockedSigpipe {
 public:
  BlockedSigpipe() {
    sigemptyset(&sigpipe_);
    sigaddset(&sigpipe_, SIGPIPE);
    sigset_t pending;
    sigpending(&pending);
    was_pending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &sigpipe_, &before_);
  }
  BlockedSigpipe(const BlockedSigpipe&) = delete;
  BlockedSigpipe& operator=(const BlockedSigpipe&) = delete;
  ~BlockedSigpipe() {
    const timespec at_once = {};
    if (!was_pending_) sigtimedwait(&sigpipe_, nullptr, &at_once);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t sigpipe_ = {};
  sigset_t before_ = {};
  bool was_pending_ = false;
};

/// The environment of this process with a variable added or replaced.
class Environment {
 public:
  explicit Environment(std::string variable) : variable_(std::move(variable)) {
    const std::string_view added = variable_;
    const std::string_view name = added.substr(0, added.find('=') + 1);
    for (char** other = environ; *other != nullptr; ++other) {
      if (name.empty() || !std::string_view(*other).starts_with(name)) variables_.push_back(*other);
    }
    if (!variable_.empty()) variables_.push_back(variable_.data());
    variables_.push_back(nullptr);
  }

  char** get() { return variables_.data(); }

 private:
  std::string variable_;
  std::vector<char*> variables_;
};

/// Starts the shell and returns its process id. Signals are as a program expects them at its start:
/// none blocked, SIGPIPE not ignored.
pid_t spawn(const Command& command, const Pipe& in, const Pipe& out) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write.get(), STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigaddset(&signals, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  std::string shell = "sh";
  std::string flag = "-c";
  std::string line = command.line;
  std::string argument = command.argument;
  std::array<char*, 6> words = {shell.data(), flag.data(), line.data(), nullptr};
  if (!argument.empty()) {
    words[3] = shell.data();
    words[4] = argument.data();
  }
  Environment environment(command.variable);
  pid_t child = -1;
  const int error =
      posix_spawn(&child, "/bin/sh", &actions, &attributes, words.data(), environment.get());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) fail_to_run(command, error);
  return child;
}

/// The running command, which is ended with its owner.
class Child {
 public:
  explicit Child(const Command& command) : command_(command), in_(command), out_(command) {
    child_ = spawn(command, in_, out_);
    replace_group(0, child_);
    in_.read.close();
    out_.write.close();
    ::fcntl(in_.write.get(), F_SETFL, O_NONBLOCK);
    if (command.seconds > 0) deadline_ = Clock::now() + std::chrono::seconds(command.seconds);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (child_ <= 0) return;
    ::kill(-child_, SIGKILL);
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
    replace_group(child_, 0);
  }

  /// Returns the output, cut after `most` bytes and some more.
  std::string exchange(std::string_view input, std::size_t most) {
    std::string output;
    // Invariant: `input` is what has not been written yet, `output` what has been read.
    for (bool open = true; open;) {
      if (input.empty()) in_.write.close();
      std::array<pollfd, 2> ready = {{{out_.read.get(), POLLIN, 0}, {in_.write.get(), POLLOUT, 0}}};
      const int count = ::poll(ready.data(), ready.size(), milliseconds_left());
      if (count < 0 && errno != EINTR) fail_to_run(command_, errno);
      check_deadline();
      if (count <= 0) continue;
      if (ready[1].revents != 0) write_some(input);
      if (ready[0].revents != 0) open = read_some(output);
      if (output.size() > most) return output;
    }
    in_.write.close();
    return output;
  }

  /// Waits for the end of the child. Returns its status as waitpid() does.
  int wait() {
    int status = 0;
    // Without a deadline waitpid() may block.
    for (;;) {
      const pid_t ended = ::waitpid(child_, &status, deadline_ ? WNOHANG : 0);
      if (ended == child_) break;
      if (ended < 0 && errno != EINTR) fail_to_run(command_, errno);
      check_deadline();
      if (ended == 0) std::this_thread::sleep_for(kBetweenChecks);
    }
    replace_group(child_, 0);
    child_ = -1;
    return status;
  }

 private:
  int milliseconds_left() const {
    if (!deadline_) return -1;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(*deadline_ - Clock::now()).count() +
        1;
    constexpr long long kLongest = 60'000;  // poll() takes an int; the loop calls it again
    return static_cast<int>(std::min<long long>(std::max<long long>(left, 0), kLongest));
  }

  void check_deadline() const {
    if (!deadline_ || Clock::now() < *deadline_) return;
    fail(ErrorKind::kInput, command_.name,
         "not finished after " + std::to_string(command_.seconds) + " s",
         "a faster command" +
             (command_.seconds_option.empty() ? "" : ", or a greater " + command_.seconds_option));
  }

  void write_some(std::string_view& input) {
    const ssize_t written = ::write(in_.write.get(), input.data(), std::min(input.size(), kChunk));
    if (written >= 0) {
      input.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EAGAIN && errno != EINTR) {
      input = {};  // it has closed its input; its exit code says whether that is an error
    }
  }

  bool read_some(std::string& output) {
    const std::size_t size = output.size();
    output.resize(size + kChunk);
    const ssize_t count = ::read(out_.read.get(), output.data() + size, kChunk);
    const bool interrupted = count < 0 && errno == EINTR;
    if (count < 0 && !interrupted) fail_to_run(command_, errno);
    output.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return count != 0;
  }

  const Command& command_;
  Pipe in_;
  Pipe out_;
  pid_t child_ = -1;
  std::optional<Clock::time_point> deadline_;
};

void check_status(int status, const Command& command) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    fail(ErrorKind::kInput, command.name,
         "ended by signal " + std::to_string(signal) + " (" + ::strsignal(signal) + ")",
         "exit code 0");
  }
  const int code = WEXITSTATUS(status);
  if (code == 0) return;
  if (code == kNotFound || code == kNotExecutable) {
    fail(ErrorKind::kUsage, command.name,
         "command not found or not executable (exit code " + std::to_string(code) + ")",
         "a command that /bin/sh can run");
  }
  fail(ErrorKind::kInput, command.name, "exit code " + std::to_string(code), "exit code 0");
}

}  // namespace

std::string run_command(const Command& command, std::string_view input, std::size_t most) {
  const BlockedSigpipe blocked;
  Child child(command);
  std::string output = child.exchange(input, most);
  if (output.size() <= most) check_status(child.wait(), command);
  return output;
}

void end_commands() noexcept {
  for (const std::atomic<pid_t>& group : groups) {
    if (group > 0) ::kill(-group, SIGKILL);
  }
}

}  // namespace sejajar::files
