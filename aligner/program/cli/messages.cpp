#include "program/cli/messages.h"

#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "ground/files/run_command.h"
#include "ground/files/temporary_file.h"

namespace sejajar::cli {
namespace {

extern "C" void interrupted(int) {
  files::end_commands();
  files::remove_temporary_files();
  _exit(kInterrupted);
}

}  // namespace

void print_line(const std::string& line) {
  std::cerr << line + "\n";
}

void print_message(const std::string& command, const std::string& message) {
  print_line("sejajar" + (command.empty() ? "" : " " + command) + ": " + message);
}

void print_notes(const Invocation& invocation, const std::vector<std::string>& notes) {
  if (invocation.quiet) return;
  for (const std::string& note : notes) print_message(invocation.command, note);
}

std::string current_message() {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return "out of memory; use shorter texts or a machine with more memory";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown error";
  }
}

void handle_uncaught() {
  std::set_terminate([] {
    files::remove_temporary_files();
    print_message("", std::current_exception() ? current_message() : "terminated unexpectedly");
    _exit(kInputFailed);
  });
}

void handle_signals() {
  std::signal(SIGINT, interrupted);
  std::signal(SIGTERM, interrupted);
  std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace sejajar::cli
