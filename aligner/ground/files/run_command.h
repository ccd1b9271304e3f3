#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::segment {

/// A command of the user's own and its bounds.
struct Command {
  std::string line;           ///< for /bin/sh
  std::string language;       ///< what it finds in the environment as SEJAJAR_LANGUAGE
  std::uint32_t seconds = 0;  ///< longest run; 0: any
};

/// Returns what `command` writes to standard output, given `input` on standard input; its standard
/// error is that of this process. Both go at once, so neither side waits for the other for ever.
/// `most` is the number of bytes after which it is stopped.
/// Throws Error{usage} if there is no such program, Error{input} if it ends with another code than
/// 0 or by a signal, takes too long or writes too much. No process and no descriptor is left
/// behind.
std::string run_command(const Command& command, std::string_view input, std::size_t most);

}  // namespace sejajar::segment
