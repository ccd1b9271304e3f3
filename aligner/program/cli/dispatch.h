#pragma once

#include <string>
#include <vector>

namespace sejajar::cli {

/// Returns the name of the command that `words`, the whole command line, begin with; "" for none.
std::string command_name(const std::vector<std::string>& words);

/// Runs the command that `words` name, or shows help or version, and returns the exit code.
/// Throws Error; Error{usage} for an unknown command.
int dispatch(const std::vector<std::string>& words);

}  // namespace sejajar::cli
