// Output that is whole or absent. Names of unfinished temporary files stand in a list that only
// grows, so that a signal handler may read it at any moment.

#include "ground/files/output_file.h"

#include <fcntl.h>
#include <sejajar/error.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

namespace sejajar::io {
namespace {

/// The user's umask takes away from it what new files should not have.
constexpr mode_t kNewFileMode = 0666;

struct Unfinished {
  std::string path;                  ///< changed only by the owner, and only while not active
  std::atomic<bool> owned = true;    ///< some thread uses this entry
  std::atomic<bool> active = false;  ///< the file `path` may exist
  Unfinished* next = nullptr;
};

std::atomic<Unfinished*> unfinished = nullptr;

Unfinished& own_entry() {
  for (Unfinished* entry = unfinished; entry != nullptr; entry = entry->next) {
    bool owned = false;
    if (entry->owned.compare_exchange_strong(owned, true)) return *entry;
  }
  auto* entry = new Unfinished;
  entry->next = unfinished;
  while (!unfinished.compare_exchange_weak(entry->next, entry)) {
  }
  return *entry;
}

[[noreturn]] void fail(const std::string& path, const std::string& what, int error) {
  throw Error(ErrorKind::kOutput, path + ": " + what + ": " + std::strerror(error) +
                                      "; expected a place that can be written to");
}

/// Closes `fd` unless close() did; bytes that can't be written are an error.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }

  /// Returns 0, or the error that stopped the writing.
  int write_all(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(fd_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return errno;
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
  }

  /// Returns 0, or the error that closing brought to light.
  int close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0 ? 0 : errno;
  }

  int get() const { return fd_; }

 private:
  int fd_;
};

/// A new, empty file in `folder` that is removed again unless keep() renames it.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& folder) : entry_(own_entry()) {
    static std::atomic<unsigned> count = 0;
    do {
      const std::string number = std::to_string(::getpid()) + '-' + std::to_string(count++);
      entry_.path = (folder / (".sejajar-" + number + ".tmp")).string();
      file_ = Descriptor(
          ::open(entry_.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kNewFileMode));
    } while (file_.get() < 0 && errno == EEXIST);
    // Only now: a file of that name that was there before is not ours to remove.
    entry_.active = file_.get() >= 0;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (entry_.active) ::unlink(entry_.path.c_str());
    entry_.active = false;
    entry_.owned = false;
  }

  Descriptor& file() { return file_; }

  /// Returns 0, or the error that kept the file from its name.
  int keep(const std::string& name) {
    if (::rename(entry_.path.c_str(), name.c_str()) != 0) return errno;
    entry_.active = false;
    return 0;
  }

 private:
  Unfinished& entry_;
  Descriptor file_{-1};
};

/// What stands at `path` now, as far as a new output there is concerned.
struct Target {
  std::string path;      ///< of the file to write: the one that a symbolic link leads to
  mode_t mode = 0;       ///< of the file to be replaced; 0 if there is none
  bool is_file = false;  ///< a regular file, or nothing yet; else a device or pipe
};

Target target_at(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return {path, 0, true};
  if (S_ISDIR(status.st_mode)) fail(path, "cannot be written", EISDIR);
  if (!S_ISREG(status.st_mode)) return {path, 0, false};
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return {error ? path : real.string(), status.st_mode & 07777, true};
}

}  // namespace

struct OutputFile::State {
  std::string path;
  Target target;
  std::optional<TemporaryFile> temporary;
  Descriptor direct{-1};
  bool wanted = true;
};

OutputFile::OutputFile(std::string path) : state_(std::make_unique<State>()) {
  State& state = *state_;
  const bool standard = path == "-";
  state.path = standard ? "standard output" : std::move(path);
  if (standard) {
    state.direct = Descriptor(::dup(STDOUT_FILENO));
  } else {
    state.target = target_at(state.path);
    if (state.target.is_file) {
      state.temporary.emplace(std::filesystem::path(state.target.path).parent_path());
      const int file = state.temporary->file().get();
      if (file < 0) fail(state.path, "cannot be created", errno);
      const mode_t mode = state.target.mode;
      if (mode != 0 && ::fchmod(file, mode) != 0) fail(state.path, "cannot keep its mode", errno);
      return;
    }
    state.direct = Descriptor(::open(state.path.c_str(), O_WRONLY | O_CLOEXEC));
  }
  if (state.direct.get() < 0) fail(state.path, "cannot be opened", errno);
}

OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

bool OutputFile::append(std::string_view content) {
  State& state = *state_;
  if (!state.wanted) return false;
  const Descriptor& file = state.temporary ? state.temporary->file() : state.direct;
  const int error = file.write_all(content);
  state.wanted = error != EPIPE;
  if (error != 0 && (state.wanted || state.temporary)) {
    fail(state.path, "cannot be written", error);
  }
  return state.wanted;
}

void OutputFile::finish() {
  State& state = *state_;
  if (!state.temporary) return;
  if (const int error = state.temporary->file().close()) {
    fail(state.path, "cannot be written", error);
  }
  if (const int error = state.temporary->keep(state.target.path)) {
    fail(state.path, "cannot be replaced", error);
  }
}

bool write_standard_output(std::string_view content) {
  return OutputFile("-").append(content);
}

void write_output(const std::string& path, std::string_view content) {
  OutputFile file(path);
  file.append(content);
  file.finish();
}

void remove_unfinished_outputs() noexcept {
  for (const Unfinished* entry = unfinished; entry != nullptr; entry = entry->next) {
    if (entry->active) ::unlink(entry->path.c_str());
  }
}

}  // namespace sejajar::io
