#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ground/files/descriptor.h"

namespace sejajar::review {

/// The log of a review: a file of lines, of which the first names the alignment. Lines are appended
/// one by one, and each is on the disk before append() returns; a line that a crash has cut off is
/// removed when the log is opened. Not for several threads.
class Log {
 public:
  /// Opens the log at `path`, or creates it, for the alignment called `key`. Throws Error{input} if
  /// the file is about another alignment, Error{output} if it cannot be opened, written or locked.
  Log(std::string path, const std::string& key);

  /// What append() has done.
  enum class Outcome {
    kStored,   ///< the line is on the disk
    kConflict  ///< another line has that number, or lines before it are missing
  };

  /// Stores `line`, without its line end, as line `number`, counted from 0 after the first one. A
  /// line that is stored already is stored once. Throws Error{output}; then the log is as before.
  Outcome append(std::size_t number, std::string_view line);

  /// The lines, without the first one.
  const std::vector<std::string>& lines() const { return lines_; }

 private:
  void read(const std::string& head);
  void write(std::string_view line);
  [[noreturn]] void fail(const std::string& what) const;

  std::string path_;
  files::Descriptor file_;
  std::size_t size_ = 0;  // bytes of whole lines
  std::vector<std::string> lines_;
};

}  // namespace sejajar::review
