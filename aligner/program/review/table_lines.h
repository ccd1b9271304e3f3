#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

namespace sejajar::review {

/// Lines of the table of alignments, in the order in which they are added. May be used from several
/// threads.
class TableLines {
 public:
  /// `unknown` is the number of lines that will be added.
  explicit TableLines(std::size_t unknown) : left_(unknown) {}

  /// Adds the line of alignment `k`, a JSON object.
  void add(std::size_t k, const std::string& line);

  /// Returns the lines from number `first` on as JSON: {"lines": [[k, line], ...], "left": number
  /// of lines to come}.
  std::string since(std::size_t first) const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::string> lines_;
  std::size_t left_;
};

}  // namespace sejajar::review
