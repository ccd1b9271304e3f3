// Output that is whole or absent. Names of unfinished temporary files stand in a list that only
// grows, so that a signal handler may read it at any moment.

#include "io/output_file.h"

#include <fcntl.h>
#include <sejajar/error.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
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

void write_directly(const std::string& path, const Descriptor& file, std::string_view content) {
  if (file.get() < 0) fail(path, "cannot be opened", errno);
  const int error = file.write_all(content);
  if (error != 0 && error != EPIPE) fail(path, "cannot be written", error);
}

/// `mode` is that of the file to be replaced; nothing to replace if it is 0.
void write_and_rename(const std::string& path, mode_t mode, std::string_view content) {
  TemporaryFile temporary(std::filesystem::path(path).parent_path());
  Descriptor& file = temporary.file();
  if (file.get() < 0) fail(path, "cannot be created", errno);
  if (mode != 0 && ::fchmod(file.get(), mode) != 0) fail(path, "cannot keep its mode", errno);
  if (const int error = file.write_all(content)) fail(path, "cannot be written", error);
  if (const int error = file.close()) fail(path, "cannot be written", error);
  if (const int error = temporary.keep(path)) fail(path, "cannot be replaced", error);
}

}  // namespace

bool write_standard_output(std::string_view content) {
  const Descriptor file(::dup(STDOUT_FILENO));
  if (file.get() < 0) fail("standard output", "cannot be opened", errno);
  const int error = file.write_all(content);
  if (error != 0 && error != EPIPE) fail("standard output", "cannot be written", error);
  return error == 0;
}

void write_output(const std::string& path, std::string_view content) {
  if (path == "-") {
    write_standard_output(content);
    return;
  }
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    write_and_rename(path, 0, content);
  } else if (S_ISDIR(status.st_mode)) {
    fail(path, "cannot be written", EISDIR);
  } else if (S_ISREG(status.st_mode)) {
    // A symbolic link stays one: the file it leads to is replaced.
    std::error_code error;
    const auto real = std::filesystem::canonical(path, error);
    write_and_rename(error ? path : real.string(), status.st_mode & 07777, content);
  } else {
    write_directly(path, Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC)), content);
  }
}

void remove_unfinished_outputs() noexcept {
  for (const Unfinished* entry = unfinished; entry != nullptr; entry = entry->next) {
    if (entry->active) ::unlink(entry->path.c_str());
  }
}

}  // namespace sejajar::io
