#pragma once

#include <string>
#include <vector>

#include "program/cli/options.h"

namespace sejajar::cli {

/// Returns the name of the command that `words`, the whole command line, begin with; "" for none.
std::string command_name(const std::vector<Command>& commands,
                         const std::vector<std::string>& words);

/// Runs the command that `words` name, or shows help or version, and returns the exit code.
/// Throws Error; Error{usage} if there is no such command.
int run(const std::vector<Command>& commands, const std::vector<std::string>& words);

}  // namespace sejajar::cli
