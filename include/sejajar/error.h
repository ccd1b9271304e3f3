#pragma once

#include <stdexcept>
#include <string>

#pragma GCC visibility push(default)
namespace sejajar {

/// The cause of an error; the program derives its exit code from it.
enum class ErrorKind {
  kUsage,     ///< an option or argument is wrong
  kInput,     ///< a file is missing, unreadable or malformed
  kEncoding,  ///< text is not in the expected encoding
  kModel,     ///< a model file is missing, damaged or of another version
  kOutput,    ///< a result could not be written
};

/// The only exception type of the library, thrown for invalid options, files, encodings, models and
/// output. The message has the form
/// `path:line: what happened; what was expected`.
class Error : public std::runtime_error {
 public:
  /// NUL bytes of `message`, at which what() would end, become U+FFFD.
  Error(ErrorKind kind, const std::string& message)
      : std::runtime_error(without_nul(message)), kind_(kind) {}

  /// Returns the cause.
  ErrorKind kind() const { return kind_; }

 private:
  static std::string without_nul(std::string message) {
    for (std::size_t at = 0; (at = message.find('\0', at)) != std::string::npos;)
      message.replace(at, 1, "\xEF\xBF\xBD");
    return message;
  }

  ErrorKind kind_;
};

}  // namespace sejajar
#pragma GCC visibility pop
