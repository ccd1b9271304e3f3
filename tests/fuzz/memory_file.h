#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "fuzz/promises.h"

namespace sejajar::fuzz {

/// Bytes with a path, for readers of files.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& bytes) : file_(::memfd_create("input", 0)) {
    require(file_ >= 0, "a file in memory");
    require(::write(file_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "room for a file");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(file_); }

  std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }

 private:
  int file_;
};

}  // namespace sejajar::fuzz
