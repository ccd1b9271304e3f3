#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace sejajar::io {

/// An output that is written bit by bit, in the way of write_output(): a file appears when it is
/// finished, or not at all; standard output, devices and pipes show each bit at once.
class OutputFile {
 public:
  /// Throws Error{output} if `path` cannot be written to; "-" is standard output.
  explicit OutputFile(std::string path);
  OutputFile(OutputFile&&) noexcept;
  ~OutputFile();

  /// Returns whether anybody wants more: false if the pipe has been closed at its other end.
  /// Throws Error{output} if `content` cannot be written.
  bool append(std::string_view content);

  /// Gives a file its name. Throws Error{output} if that fails.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Writes `content` to the file `path`, or to standard output if `path` is "-".
/// A file appears whole or not at all: it is written under a temporary name in its own folder and
/// renamed. Devices and pipes are written directly. A closed pipe is no error.
/// Throws Error{output} if anything fails; then nothing is left behind and an old file is
/// untouched.
void write_output(const std::string& path, std::string_view content);

/// Writes `content` to standard output at once; false if that is a pipe which has been closed.
/// Throws Error{output} if anything else fails.
bool write_standard_output(std::string_view content);

/// Removes temporary files that write_output() has not renamed yet, on any thread.
/// May be called from a signal handler; the process must end after it.
void remove_unfinished_outputs() noexcept;

}  // namespace sejajar::io
