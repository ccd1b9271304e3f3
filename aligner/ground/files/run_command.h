#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sejajar::files {

/// A command that the user gave, and its limits.
struct Command {
  std::string line;            ///< for /bin/sh
  std::string name;            ///< in messages, such as "--splitter-command 'CMD'"
  std::string variable;        ///< NAME=VALUE, added to its environment; "" for none
  std::uint32_t seconds = 0;   ///< longest run; 0: any
  std::string seconds_option;  ///< that raises this limit; "" if none does
  std::string argument = {};   ///< "$1" of `line`; "" for none
};

/// Returns what `command` writes to standard output when it gets `input` as standard input. Its
/// standard error is that of this process. When it has written more than `most` bytes, it is
/// stopped, and the output so far is returned: more than `most` bytes.
/// Throws Error{usage} if the shell cannot run it; Error{input} if it exits with a code other than
/// 0, is ended by a signal or takes too long. Ends all processes that it started.
std::string run_command(const Command& command, std::string_view input, std::size_t most);

/// Ends the commands that run on any thread. May be called from a signal handler; the process must
/// end after it.
void end_commands() noexcept;

}  // namespace sejajar::files
