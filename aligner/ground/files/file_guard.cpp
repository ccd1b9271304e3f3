#include "ground/files/file_guard.h"

#include <sejajar/error.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace sejajar::files {

std::optional<FileGuard::Identity> FileGuard::identity_of(const std::string& path,
                                                          int standard_stream) {
  struct stat status = {};
  const bool standard = path == "-";
  const int failed = standard ? ::fstat(standard_stream, &status) : ::stat(path.c_str(), &status);
  if (failed == 0 && S_ISREG(status.st_mode)) {
    return Identity{std::uintmax_t{status.st_dev}, std::uintmax_t{status.st_ino}, ""};
  }
  // Two outputs must not share standard output, whatever it is.
  if (standard && standard_stream == STDOUT_FILENO) return Identity{0, 0, path};
  if (standard || failed == 0) return std::nullopt;
  std::error_code error;
  const auto absolute = std::filesystem::absolute(path, error);
  const auto canonical = std::filesystem::weakly_canonical(absolute, error);
  return Identity{0, 0, error ? path : canonical.string()};
}

void FileGuard::refuse(const Entry& output, const Entry& other) {
  const std::string name = output.path == "-" ? "standard output" : output.path;
  if (other.is_output) {
    throw Error(ErrorKind::kUsage, name + ": " + output.role + " and " + other.role +
                                       " are the same file; choose a different name");
  }
  const std::string spelling = other.path == output.path ? "" : ", " + other.path;
  throw Error(ErrorKind::kUsage, name + ": " + output.role + " would overwrite " + other.role +
                                     spelling + "; choose a different name");
}

void FileGuard::add(const std::string& path, const Entry& entry) {
  if (path.empty()) return;
  const auto identity = identity_of(path, entry.is_output ? STDOUT_FILENO : STDIN_FILENO);
  if (!identity) return;
  const auto [known, is_new] = entries_.emplace(*identity, entry);
  if (is_new) return;
  if (entry.is_output) refuse(entry, known->second);
  if (known->second.is_output) refuse(known->second, entry);
}

void FileGuard::add_input(const std::string& path, const std::string& role) {
  add(path, {path, role, false});
}

void FileGuard::check_input(const std::string& path, const std::string& role) const {
  const auto identity = identity_of(path, STDIN_FILENO);
  if (!identity) return;
  const auto known = entries_.find(*identity);
  if (known != entries_.end() && known->second.is_output)
    refuse(known->second, {path, role, false});
}

void FileGuard::add_output(const std::string& path, const std::string& role) {
  add(path, {path, role, true});
}

void FileGuard::check_outputs(const std::vector<std::string>& paths) const {
  FileGuard parts;
  for (const std::string& path : paths) {
    const Entry part = {path, "a file of the output", true};
    const auto identity = identity_of(path, STDOUT_FILENO);
    if (!identity) continue;
    const auto known = entries_.find(*identity);
    if (known != entries_.end()) refuse(part, known->second);
    parts.add(path, part);
  }
}

}  // namespace sejajar::files
