#pragma once

#include <string>
#include <string_view>

namespace sejajar::io {

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
