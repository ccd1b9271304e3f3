#pragma once

#include <memory>
#include <string>
#include <vector>

#include "program/review/log.h"

namespace sejajar::review {

/// The logs of all alignments of a page. Not for several threads.
class Logs {
 public:
  /// Adds the log at `path` of the alignment called `key`. It is opened if it exists, else with its
  /// first line, and then its folder is made too. Throws as Log::Log().
  void add(std::string path, std::string key);

  std::size_t size() const { return files_.size(); }

  /// Opens log `k` even if it does not exist. Throws as Log::Log().
  Log& open(std::size_t k);

  /// Stores a line of alignment `k`; throws and returns what Log::append() does.
  Log::Outcome append(std::size_t k, std::size_t number, std::string_view line);

  /// The lines of alignment `k`.
  const std::vector<std::string>& lines(std::size_t k) const;

 private:
  struct File {
    std::string path;
    std::string key;
    std::unique_ptr<Log> log;  // null until it is opened
  };

  std::vector<File> files_;
};

}  // namespace sejajar::review
