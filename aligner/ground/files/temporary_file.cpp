// The names of temporary files are in a list that only grows, so that a signal handler can read it
// at any moment.

#include "ground/files/temporary_file.h"

#include <fcntl.h>

#include <atomic>
#include <cstdio>
#include <filesystem>

namespace sejajar::files {

struct TemporaryEntry {
  std::string path;                  ///< changed only by the owner, and only while not active
  std::atomic<bool> owned = true;    ///< some TemporaryFile uses this entry
  std::atomic<bool> active = false;  ///< the file `path` may exist
  TemporaryEntry* next = nullptr;
};

namespace {

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

}  // namespace

TemporaryFile::TemporaryFile(const std::string& folder, mode_t mode) : entry_(own_entry()) {
  static std::atomic<unsigned> count = 0;
  do {
    const std::string number = std::to_string(::getpid()) + '-' + std::to_string(count++);
    entry_.path = (std::filesystem::path(folder) / (".sejajar-" + number + ".tmp")).string();
    file_ = Descriptor(::open(entry_.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  } while (file_.get() < 0 && errno == EEXIST);
  // Only after open() has succeeded: an existing file of that name must not be removed.
  entry_.active = file_.get() >= 0;
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

void remove_temporary_files() noexcept {
  for (const TemporaryEntry* entry = entries; entry != nullptr; entry = entry->next) {
    if (entry->active) ::unlink(entry->path.c_str());
  }
}

}  // namespace sejajar::files
