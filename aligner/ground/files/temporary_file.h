#pragma once

#include <sys/types.h>

#include <string>

#include "ground/files/descriptor.h"

namespace sejajar::files {

struct TemporaryEntry;

/// A new, empty file, which is removed with its owner unless keep() has renamed it.
class TemporaryFile {
 public:
  /// Creates the file in `folder` (the current one if it is empty) with `mode`. If that fails,
  /// file() has no descriptor and errno is set. Removes what dead processes have left there.
  TemporaryFile(const std::string& folder, mode_t mode);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  /// Returns the file, open for writing.
  Descriptor& file() { return file_; }

  const std::string& path() const;

  /// Renames the file to `name`, replacing a file of that name. Returns 0, or the error number.
  int keep(const std::string& name);

 private:
  TemporaryEntry& entry_;
  Descriptor file_;
};

/// Returns the name of this machine.
std::string host_name();

/// Removes, once per run, the temporary files that ended processes have left in `folder`.
void remove_left_files(const std::string& folder);

/// Forgets all temporary files: in a process that has been forked, they are those of its parent.
void forget_temporary_files() noexcept;

/// Removes the temporary files of all threads. May be called from a signal handler; the process
/// must end after it.
void remove_temporary_files() noexcept;

}  // namespace sejajar::files
