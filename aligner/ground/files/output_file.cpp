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
#include <vector>

#include "ground/files/compress.h"
#include "ground/files/place.h"

namespace sejajar::files {
namespace {

/// The user's umask removes from it what new files should not have.
constexpr mode_t kNewFileMode = 0666;

[[noreturn]] void fail_to(const char* action, const std::string& path, int error) {
  fail(ErrorKind::kOutput, path, std::string("cannot be ") + action + ": " + std::strerror(error),
       "a writable path");
}

std::atomic<bool> syncs = true;

/// Waits until what has been written to `file` is on the disk. Not every file system can.
void sync(const Descriptor& file) {
  if (syncs && file.get() >= 0) ::fsync(file.get());
}

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

/// What is at a path before the output.
struct Target {
  std::string path;      ///< of the file to write: the one that a symbolic link leads to
  mode_t mode = 0;       ///< of the file to be replaced; 0 if there is none
  bool is_file = false;  ///< a regular file, or nothing yet; else a device or pipe
};

/// The path that the symbolic link at `path` leads to, though no file is there; else `path`.
std::string end_of_links(const std::string& path) {
  std::error_code error;
  const auto next = std::filesystem::read_symlink(path, error);
  return error ? path : end_of_links((std::filesystem::path(path).parent_path() / next).string());
}

Target target_at(const std::string& path) {
  if (path.empty()) fail(ErrorKind::kOutput, "''", "the name of an output is empty", "a name");
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) fail_to("written", path, errno);
    return {end_of_links(path), 0, true};
  }
  if (S_ISDIR(status.st_mode)) fail_to("written", path, EISDIR);
  if (!S_ISREG(status.st_mode)) return {path, 0, false};
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return {error ? path : real.string(), status.st_mode & 07777, true};
}

/// Returns `content` as the file `path` has it: in `packed`, compressed, if its suffix asks for it.
std::string_view as_named(const std::string& path, std::string_view content, std::string& packed) {
  const Compression compression = compression_of(path);
  if (compression == Compression::kNone) return content;
  return packed = compressed(content, compression);
}

}  // namespace

struct OutputFile::State {
  std::string path;
  Target target;
  std::optional<TemporaryFile> temporary;
  Descriptor direct;
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
      state.temporary.emplace(std::filesystem::path(state.target.path).parent_path().string(),
                              kNewFileMode);
      const int file = state.temporary->file().get();
      if (file < 0) fail_to("created", state.path, errno);
      const mode_t mode = state.target.mode;
      if (mode != 0 && ::fchmod(file, mode) != 0) fail_to("given its mode", state.path, errno);
      return;
    }
    state.direct = Descriptor(::open(state.path.c_str(), O_WRONLY | O_CLOEXEC));
  }
  if (state.direct.get() < 0) fail_to("opened", state.path, errno);
}

OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

bool OutputFile::append(std::string_view content) {
  State& state = *state_;
  if (!state.wanted) return false;
  const Descriptor& file = state.temporary ? state.temporary->file() : state.direct;
  const int error = file.write_all(content);
  state.wanted = error != EPIPE;
  if (error != 0 && (state.wanted || state.temporary)) fail_to("written", state.path, error);
  return state.wanted;
}

void OutputFile::finish() {
  State& state = *state_;
  if (!state.temporary) return;
  const std::string folder = folder_of(state.target.path);  // allocated before the replacement
  sync(state.temporary->file());
  if (const int error = state.temporary->file().close()) fail_to("written", state.path, error);
  if (const int error = state.temporary->keep(state.target.path)) {
    fail_to("replaced", state.path, error);
  }
  if (!syncs) return;
  sync(Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
}

void sync_outputs(bool wanted) {
  syncs = wanted;
}

void check_place(const std::string& path, bool may_be_several) {
  std::error_code error;
  const bool is_several =
      path.find(':') != std::string::npos || std::filesystem::is_directory(path, error);
  if (path.empty() || path == "-" || (may_be_several && is_several)) return;
  const Target target = target_at(path);
  if (!target.is_file) return;
  if (::access(folder_of(target.path).c_str(), W_OK | X_OK) != 0) fail_to("created", path, errno);
}

void write_outputs(std::span<const Output> outputs) {
  std::vector<OutputFile> files;
  files.reserve(outputs.size());
  std::string packed;
  for (const Output& output : outputs)
    files.emplace_back(output.path).append(as_named(output.path, output.content, packed));
  for (OutputFile& file : files) file.finish();
}

bool write_standard_output(std::string_view content) {
  return OutputFile("-").append(content);
}

void write_output(const std::string& path, std::string_view content) {
  std::string packed;
  const std::string_view bytes = as_named(path, content, packed);
  OutputFile file(path);
  file.append(bytes);
  file.finish();
}

}  // namespace sejajar::files
