#pragma once

#include <string>

#include "program/cli/command.h"

namespace sejajar::cli {

/// Returns the name of the manual page of `command`, such as sejajar-align; sejajar for null.
std::string page_name(const Command* command);

/// Returns the manual page of the program, in the macros of man(7); `date` is YYYY-MM-DD.
std::string program_page(const std::string& date);

/// Returns the manual page of `command`.
std::string command_page(const Command& command, const std::string& date);

}  // namespace sejajar::cli
