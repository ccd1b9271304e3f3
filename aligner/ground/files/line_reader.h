#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>

#include "ground/files/place.h"

namespace sejajar::files {

/// The charset of the lines in a file; kBytes for paths, which need not be UTF-8.
enum class Lines { kUtf8, kBytes };

/// Bytes of the longest line that is read; only a device or a damaged file has longer ones.
inline constexpr std::size_t kLongestLine = std::size_t{512} << 20;

/// Reads a text line by line and knows the place of each line.
class LineReader {
 public:
  /// Reads from `in`, which must outlive this. `name` and `kind` are those of the place.
  LineReader(std::istream& in, std::string name, ErrorKind kind = ErrorKind::kInput,
             Lines lines = Lines::kUtf8);

  /// Reads the file `path`, or standard input if it is "-", compressed or not.
  /// Throws Error{kind} if it cannot be read.
  explicit LineReader(const std::string& path, ErrorKind kind = ErrorKind::kInput,
                      Lines lines = Lines::kUtf8);

  /// Reads the next line, without its end (LF or CRLF) and, if it is the first, without a byte
  /// order mark; false at the end. Throws Error{kind} if the text cannot be read, if the line is
  /// longer than kLongestLine, or if all line ends are CR, which ends no line here. Unless the
  /// lines are bytes, also if it is not UTF-8 or contains a NUL byte, with Error{encoding} for
  /// kInput.
  bool next(std::string& line);

  /// Reads the next line that is not blank.
  bool next_nonblank(std::string& line);

  /// Returns the place of the current line: line 0 before the first.
  const Place& place() const { return place_; }

  /// Throws Error{kind} with the place of the current line.
  [[noreturn]] void fail(const std::string& what, const std::string& expected) const {
    place_.fail(what, expected);
  }

 private:
  bool read(std::string& line);

  std::unique_ptr<std::istream> file_;  // if this opened it
  std::istream& in_;
  Place place_;
  Lines lines_;
};

}  // namespace sejajar::files
