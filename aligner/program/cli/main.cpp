// The program: one command runs, and whatever goes wrong becomes a message and an exit code.

#include <sejajar/error.h>

#include <string>
#include <vector>

#include "program/cli/commands.h"
#include "program/cli/freed_memory.h"
#include "program/cli/general.h"
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
  keep_freed_memory();
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    return run(commands(), words);
  } catch (const sejajar::Error& error) {
    tell(command_name(commands(), words), error.what());
    return exit_code(error.kind());
  } catch (...) {
    tell(command_name(commands(), words), current_message());
    return kInputFailed;
  }
}
