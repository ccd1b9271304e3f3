// The program: runs one command, or shows help, version or options, and turns errors into messages
// and exit codes.

#include <omp.h>
#include <sejajar/error.h>
#include <sejajar/version.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ground/files/failure.h"
#include "ground/files/output_file.h"
#include "ground/files/run_command.h"
#include "ground/files/temporary_file.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/versions.h"
#include "ground/threads/registration.h"
#include "program/cli/command.h"
#include "program/cli/help.h"
#include "program/cli/malloc_tuning.h"
#include "program/cli/memory_budget.h"
#include "program/cli/notes.h"
#include "program/cli/parse.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

using Words = std::vector<std::string>;

std::string version_text(bool verbose) {
  std::string text = "sejajar " + version() + "\n";
  if (!verbose) return text;
  text += text::unicode_versions() + "\nmodels: ";
  try {
    text += models_directory({}).string();
  } catch (const Error& error) {
    text += error.what();
  }
  return text + "\n";
}

void check_files(const Command& command, std::size_t count) {
  if (count >= command.files.least && count <= command.files.most) return;
  const std::string given = count == 0 ? "no file" : text::counted(count, "file");
  throw Error(ErrorKind::kUsage,
              given + " given; expected `" + command.full_name() + " " + command.operands + "`");
}

/// The files of a command line. Throws Error{output} if an output cannot be written, and
/// Error{usage} if an output is another of them.
std::shared_ptr<files::FileGuard> guard_of(const Command& command, const ParsedLine& line) {
  auto guard = std::make_shared<files::FileGuard>();
  for (std::size_t k = 0; k < line.files.size(); ++k) {
    const std::string role = command.operand(k);
    if (role == "OUT") {
      guard->add_output(line.files[k], role);
    } else if (!role.empty()) {
      guard->add_input(line.files[k], role);
    }
  }
  for (const auto& [flag, path] : line.paths) {
    if (!flag->is_output) guard->add_input(path, flag->shown());
  }
  for (const auto& [flag, path] : line.paths) {
    if (!flag->is_output) continue;
    guard->add_output(path, flag->shown());
    files::check_place(path, flag->key() == "output");
  }
  return guard;
}

/// Shows the help, version or options that `general` asks for; returns false if it asks for none.
bool run_action(const Command& command, const GeneralOptions& general, const std::string& options,
                const std::vector<Command>& listed) {
  std::string text;
  if (general.version) {
    text = version_text(general.verbose);
  } else if (general.help || general.short_help) {
    if (!command.bind) {
      text = program_help(listed);
    } else {
      text = general.help ? help_text(command) : short_help_text(command);
    }
  } else if (general.print_options) {
    text = options;
  } else {
    return false;
  }
  files::write_output("-", text);
  return true;
}

/// Runs `words`, which follow the name of `command`. Without a `bind` it is the program itself.
int run_command(const Command& command, const Words& words, const std::vector<Command>& listed) {
  BoundCommand bound = command.bind ? command.bind() : BoundCommand();
  GeneralOptions general;
  add_general(bound.flags, general);
  const ParsedLine line = parse(command, bound.flags.rows(), words);
  if (run_action(command, general, line.options, listed)) return kDone;
  if (!command.bind) {
    throw Error(ErrorKind::kUsage, "no command given; `sejajar --help` lists all commands");
  }
  check_files(command, line.files.size());
  files::sync_outputs(!general.no_sync);
  limit_memory(general.memory);
  try {
    return bound.run({command.name, line.files, general.quiet, general.verbose && !general.quiet,
                      guard_of(command, line), line.options});
  } catch (const Error& error) {
    const std::string origin =
        error.kind() == ErrorKind::kUsage ? line.origin_in(error.what()) : std::string();
    if (origin.empty()) throw;
    throw Error(ErrorKind::kUsage, origin + error.what());
  }
}

/// The command that `words` begin with, of one word or two, or null.
const Command* command_of(const Words& words) {
  if (words.empty()) return nullptr;
  const Command* const two = words.size() > 1 ? find_command(words[0] + " " + words[1]) : nullptr;
  return two != nullptr ? two : find_command(words[0]);
}

/// The name of the command that `words` begin with, for messages; "" for none.
std::string command_name(const Words& words) {
  const Command* const command = command_of(words);
  return command == nullptr ? "" : command->name;
}

/// Runs the command line `words`; returns the exit code.
int dispatch(const Words& words) {
  if (words.empty() || words.front().starts_with('-')) return run_command({}, words, commands());
  const Command* const command = command_of(words);
  if (command != nullptr) {
    const auto name_words = std::count(command->name.begin(), command->name.end(), ' ') + 1;
    return run_command(*command, {words.begin() + name_words, words.end()}, commands());
  }
  const std::vector<Command> group = group_of(commands(), words.front());
  if (group.empty()) refuse_command(words.front());
  if (words.size() > 1 && words[1].starts_with('-')) {
    return run_command({}, {words.begin() + 1, words.end()}, group);
  }
  const std::string problem = words.size() > 1
                                  ? "unknown command '" + words[0] + " " + words[1] + "'"
                                  : "`sejajar " + words[0] + "` needs one more word";
  throw Error(ErrorKind::kUsage, problem + "; expected one of " +
                                     text::joined(group, ", ", &Command::name) +
                                     "; `sejajar help " + words[0] + "` describes them");
}

/// The signals that end the program after it has tidied up, and the message of each.
constexpr std::array<std::pair<int, std::string_view>, 5> kSignals = {
    {{SIGHUP, "sejajar: ended by SIGHUP\n"},
     {SIGINT, "sejajar: ended by SIGINT\n"},
     {SIGTERM, "sejajar: ended by SIGTERM\n"},
     {SIGXCPU, "sejajar: ended by SIGXCPU: limit on processor time\n"},
     {SIGXFSZ, "sejajar: ended by SIGXFSZ: limit on the size of files\n"}}};

extern "C" void end_by_signal(int signal) {
  files::end_commands();
  files::remove_temporary_files();
  for (const auto& [number, message] : kSignals)
    if (number == signal)
      static_cast<void>(!::write(STDERR_FILENO, message.data(), message.size()));
  _exit(kEndedBySignal + signal);
}

/// Makes an exception that nothing can catch, such as std::bad_alloc in one of several threads,
/// remove unfinished files and end the process with a message and kInputFailed.
void handle_uncaught() {
  std::set_terminate([] {
    files::end_commands();
    files::remove_temporary_files();
    print_message("",
                  std::current_exception() ? files::failure_message() : "terminated unexpectedly");
    _exit(kInputFailed);
  });
}

/// Makes signals remove unfinished files and end the process, unless they are ignored, as nohup and
/// a shell's & do; makes writing to a closed pipe fail instead of ending the process.
void handle_signals() {
  struct sigaction action = {};
  action.sa_handler = end_by_signal;
  sigfillset(&action.sa_mask);
  for (const auto& [number, message] : kSignals) {
    struct sigaction before = {};
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
      ::sigaction(number, &action, nullptr);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

/// More threads than --threads allows, from OMP_NUM_THREADS, would exhaust the machine, and what is
/// no list of numbers leaves some OpenMP libraries in disorder.
void limit_threads() {
  constexpr int kMostThreads = 1024;
  const char* const given = std::getenv("OMP_NUM_THREADS");
  if (given != nullptr && given[std::strspn(given, "0123456789, ")] != '\0')
    ::unsetenv("OMP_NUM_THREADS");
  const int threads = omp_get_max_threads();  // negative if it is no int
  if (threads < 1 || threads > kMostThreads) omp_set_num_threads(omp_get_num_procs());
}

int exit_code(ErrorKind kind) {
  return kind == ErrorKind::kUsage || kind == ErrorKind::kModel ? kUsageFailed : kInputFailed;
}

}  // namespace
}  // namespace sejajar::cli

int main(int argc, char** argv) {
  using namespace sejajar::cli;
  handle_signals();
  handle_uncaught();
  tune_malloc();
  sejajar::threads::forget_registration();
  limit_threads();
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    return dispatch(words);
  } catch (const sejajar::Error& error) {
    print_message(command_name(words), error.what());
    return exit_code(error.kind());
  } catch (...) {
    print_message(command_name(words), sejajar::files::failure_message());
    return kInputFailed;
  }
}
