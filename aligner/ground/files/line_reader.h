#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace sejajar::io {

/// Reads a text file line by line and knows where it stands.
class LineReader {
 public:
  /// `name` is that of the file, for messages.
  LineReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

  /// Reads the next line without its end (LF or CRLF); false after the last one.
  /// Throws Error{encoding} if it isn't UTF-8, Error{input} if the file can't be read.
  bool next(std::string& line);

  /// Reads the next line that isn't blank.
  bool next_filled(std::string& line);

  /// Throws Error{input} with the place of the current line.
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  std::istream& in_;
  std::string name_;
  std::size_t number_ = 0;
};

}  // namespace sejajar::io
