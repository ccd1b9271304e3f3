#pragma once

#include <string>
#include <vector>

#include "program/cli/options.h"

namespace sejajar::cli {

/// Writes `sejajar COMMAND: message` and a line end to standard error; no command if it is empty.
void tell(const std::string& command, const std::string& message);

/// Tells each of `notes`, unless `arguments` ask for quiet.
void tell_notes(const Arguments& arguments, const std::vector<std::string>& notes);

/// Writes `line` as it is, and a line end, to standard error.
void write_message(const std::string& line);

/// What the exception says that is being handled.
std::string current_message();

/// Makes an error that nothing can catch, as when memory runs out in one of several threads, remove
/// unfinished files and end the process with a message and kInputFailed.
void handle_uncaught();

/// Makes SIGINT and SIGTERM remove unfinished files and end the process with 130, and lets writing
/// to a closed pipe fail instead of killing the process.
void handle_signals();

}  // namespace sejajar::cli
