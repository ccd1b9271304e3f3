// The names of temporary files are in a list that only grows, so that a signal handler can read it
// at any moment.

#include "ground/files/temporary_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <string_view>

namespace sejajar::files {

struct TemporaryEntry {
  std::string path;                  ///< changed only by the owner, and only while not active
  std::atomic<bool> owned = true;    ///< some TemporaryFile uses this entry
  std::atomic<bool> active = false;  ///< the file `path` may exist
  TemporaryEntry* next = nullptr;
};

namespace {

constexpr std::string_view kPrefix = ".sejajar-";
constexpr std::string_view kSuffix = ".tmp";

std::atomic<TemporaryEntry*> entries = nullptr;

TemporaryEntry& own_entry() {
  for (TemporaryEntry* entry = entries; entry != nullptr; entry = entry->next) {
    bool owned = false;
    if (entry->owned.compare_exchange_strong(owned, true)) return *entry;
  }
  auto* entry = new TemporaryEntry;
  entry->next = entries;
  while (!entries.compare_exchange_weak(entry->next, entry)) {
  }
  return *entry;
}

/// The beginning of the names of this machine's files: several machines may write to one folder.
const std::string& own_prefix() {
  static const std::string prefix = std::string(kPrefix) + host_name() + '-';
  return prefix;
}

/// Whether `process` has ended, even if its parent has not asked for its exit code yet.
bool has_ended(pid_t process) {
  if (::kill(process, 0) != 0) return errno == ESRCH;
  std::ifstream status("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(status, line);
  const std::size_t name_end = line.rfind(") ");
  return name_end != std::string::npos && line.compare(name_end + 2, 1, "Z") == 0;
}

/// Whether the file `name` was made by a process of this machine that has ended.
bool is_of_ended_process(std::string_view name) {
  if (!name.starts_with(own_prefix())) return false;
  name.remove_prefix(own_prefix().size());
  pid_t process = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
  return error == std::errc() && process > 0 && has_ended(process);
}

/// Removes temporary files in `folder` of processes that have ended without removing them, such as
/// by SIGKILL: files that are not locked, of this user, and not just being created.
void sweep(const std::string& folder) {
  constexpr std::time_t kLeastAge = 60;  // seconds
  std::error_code error;
  for (auto entry = std::filesystem::directory_iterator(folder, error);
       !error && entry != end(entry); entry.increment(error)) {
    const std::string path = entry->path().string();
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) continue;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    const bool is_old = std::time(nullptr) - status.st_mtime > kLeastAge;
    if (status.st_uid != ::geteuid() || !(is_old || is_of_ended_process(name))) continue;
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  }
}

}  // namespace

std::string host_name() {
  std::array<char, 256> name = {};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

void remove_left_files(const std::string& folder) {
  static std::mutex mutex;
  static std::set<std::string> swept;
  const std::lock_guard lock(mutex);
  if (swept.insert(folder).second) sweep(folder.empty() ? "." : folder);
}

TemporaryFile::TemporaryFile(const std::string& folder, mode_t mode) : entry_(own_entry()) {
  static std::atomic<unsigned> count = 0;
  remove_left_files(folder);
  do {
    const std::string number = std::to_string(::getpid()) + '-' + std::to_string(count++);
    entry_.path =
        (std::filesystem::path(folder) / (own_prefix() + number + std::string(kSuffix))).string();
    // Before open(): a signal that comes meanwhile is handled when the file is there.
    entry_.active = true;
    file_ = Descriptor(::open(entry_.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (file_.get() < 0) entry_.active = false;
  } while (file_.get() < 0 && errno == EEXIST);
  if (file_.get() >= 0) ::flock(file_.get(), LOCK_EX | LOCK_NB);  // for the sweep of others
}

TemporaryFile::~TemporaryFile() {
  if (entry_.active) ::unlink(entry_.path.c_str());
  entry_.active = false;
  entry_.owned = false;
}

const std::string& TemporaryFile::path() const {
  return entry_.path;
}

int TemporaryFile::keep(const std::string& name) {
  if (::rename(entry_.path.c_str(), name.c_str()) != 0) return errno;
  entry_.active = false;
  return 0;
}

void forget_temporary_files() noexcept {
  for (TemporaryEntry* entry = entries; entry != nullptr; entry = entry->next)
    entry->active = false;
}

void remove_temporary_files() noexcept {
  for (const TemporaryEntry* entry = entries; entry != nullptr; entry = entry->next) {
    if (entry->active) ::unlink(entry->path.c_str());
  }
}

}  // namespace sejajar::files
