#pragma once

#include <string>
#include <vector>

#include "program/cli/options.h"

namespace sejajar::cli {

/// Returns a script that completes `commands`, their options and the values of these.
std::string bash_completion(const std::vector<Command>& commands);
std::string zsh_completion(const std::vector<Command>& commands);

}  // namespace sejajar::cli
