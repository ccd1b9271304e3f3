#include "program/cli/messages.h"

#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "ground/files/run_command.h"
#include "ground/files/temporary_file.h"
#include "program/cli/commands.h"

namespace sejajar::cli {
namespace {

extern "C" void interrupted(int) {
  files::end_commands();
  files::remove_temporary_files();
  _exit(kInterrupted);
}

}  // namespace

void tell(const std::string& command, const std::string& message) {
  write_message("sejajar" + (command.empty() ? "" : " " + command) + ": " + message);
}

void tell_notes(const Arguments& arguments, const std::vector<std::string>& notes) {
  if (arguments.quiet) return;
  for (const std::string& note : notes) tell(arguments.command, note);
}

void write_message(const std::string& line) {
  std::cerr << line + "\n";
}

std::string current_message() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return "memory ran out; expected shorter texts, or more of it";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "ended by an unknown error";
  }
}

void handle_uncaught() {
  std::set_terminate([] {
    files::remove_temporary_files();
    tell("", std::current_exception() ? current_message() : "ended without a reason");
    _exit(kInputFailed);
  });
}

void handle_signals() {
  std::signal(SIGINT, interrupted);
  std::signal(SIGTERM, interrupted);
  std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace sejajar::cli
