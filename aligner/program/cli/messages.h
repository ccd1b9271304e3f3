#pragma once

#include <string>
#include <vector>

#include "program/cli/command.h"

namespace sejajar::cli {

/// Writes `line` and a line end to standard error.
void print_line(const std::string& line);

/// Writes `sejajar COMMAND: message` to standard error; without a command if it is "".
void print_message(const std::string& command, const std::string& message);

/// Writes `notes` as messages, unless the user wants errors only.
void print_notes(const Invocation& invocation, const std::vector<std::string>& notes);

/// Returns the message of the exception being handled.
std::string current_message();

/// Makes an exception that nothing can catch, such as std::bad_alloc in one of several threads,
/// remove unfinished files and end the process with a message and kInputFailed.
void handle_uncaught();

/// Makes SIGINT and SIGTERM remove unfinished files and end the process with kInterrupted, and
/// writing to a closed pipe fail instead of ending the process.
void handle_signals();

}  // namespace sejajar::cli
