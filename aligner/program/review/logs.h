#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "program/review/log.h"

namespace sejajar::review {

/// The logs of all alignments of a page. Not for several threads.
class Logs {
 public:
  /// The files of the logs, one per alignment; nothing is opened yet.
  explicit Logs(const std::vector<std::string>& paths);

  std::size_t size() const { return files_.size(); }

  /// Whether the alignment of log `k` is known.
  bool has_key(std::size_t k) const { return !files_.at(k).key.empty(); }

  /// Names the alignment that log `k` belongs to; must be done before lines() and append().
  void set_key(std::size_t k, const std::string& key) { files_.at(k).key = key; }

  /// Opens log `k`; if there is none, makes it and its folder. Throws as Log::Log().
  Log& open(std::size_t k);

  /// Stores a line of alignment `k`; throws and returns what Log::append() does, and throws as
  /// Log::Log(). A log is made with its first line.
  Log::Outcome append(std::size_t k, std::size_t number, std::string_view line);

  /// The lines of alignment `k`; none if it has no log. Throws as Log::Log().
  const std::vector<std::string>& lines(std::size_t k);

  /// Returns the last line of each log that has lines: the number of the alignment, a tab, the line
  /// and a line end. Logs are read without being opened, so that they need not be of this review.
  std::string last_lines() const;

 private:
  struct File {
    std::string path;
    std::string key;
    std::unique_ptr<Log> log;  // null while it is closed
  };

  std::vector<File> files_;
  std::deque<std::size_t> opened_;  // first opened first
};

}  // namespace sejajar::review
