// The program: runs one command and turns errors into messages and exit codes.

#include <sejajar/error.h>

#include <string>
#include <vector>

#include "program/cli/command.h"
#include "program/cli/dispatch.h"
#include "program/cli/malloc_tuning.h"
#include "program/cli/messages.h"

namespace {

using namespace sejajar::cli;

int exit_code(sejajar::ErrorKind kind) {
  using sejajar::ErrorKind;
  return kind == ErrorKind::kUsage || kind == ErrorKind::kModel ? kUsageFailed : kInputFailed;
}

}  // namespace

int main(int argc, char** argv) {
  handle_signals();
  handle_uncaught();
  tune_malloc();
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    return dispatch(words);
  } catch (const sejajar::Error& error) {
    print_message(command_name(words), error.what());
    return exit_code(error.kind());
  } catch (...) {
    print_message(command_name(words), current_message());
    return kInputFailed;
  }
}
