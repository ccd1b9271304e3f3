#pragma once

#include <stdexcept>
#include <string>

namespace sejajar {

/// What the outside world got wrong; the command line turns it into an exit code.
enum class ErrorKind {
  kUsage,     ///< an option or argument is wrong
  kInput,     ///< a file is missing, unreadable or malformed
  kEncoding,  ///< text is not in the encoding that it should be in
  kModel,     ///< a file under models/ is missing, damaged or foreign
  kOutput,    ///< a result could not be written
};

/// The one exception type of the library. Thrown only where the outside world enters: options,
/// files, encodings, models, output. The message has the form
/// `path:line: what happened; what was expected`.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

  /// What kind of input was at fault.
  ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

}  // namespace sejajar
