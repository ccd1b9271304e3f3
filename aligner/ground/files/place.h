#pragma once

#include <sejajar/error.h>

#include <cstddef>
#include <string>

namespace sejajar::files {

/// Throws Error{kind} with the message "place: what; expected expected"; without the place if it is
/// "", for callers that add it.
[[noreturn]] inline void fail(ErrorKind kind, const std::string& place, const std::string& what,
                              const std::string& expected) {
  throw Error(kind, (place.empty() ? "" : place + ": ") + what + "; expected " + expected);
}

/// A line of a file, or the file as a whole.
struct Place {
  std::string file = {};               ///< path or name; "" if the caller of fail() adds the place
  std::size_t line = 0;                ///< from 1; 0: the file as a whole
  ErrorKind kind = ErrorKind::kInput;  ///< of errors in this file

  /// Returns "file:line", or "file" alone.
  std::string name() const { return line == 0 ? file : file + ":" + std::to_string(line); }

  /// Throws Error{kind} with the message "file:line: what; expected expected".
  [[noreturn]] void fail(const std::string& what, const std::string& expected) const {
    files::fail(kind, name(), what, expected);
  }
};

}  // namespace sejajar::files
