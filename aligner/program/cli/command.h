#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "ground/files/file_guard.h"
#include "program/cli/flag.h"

namespace sejajar::cli {

/// Exit codes of the program.
enum ExitCode : int {
  kDone = 0,
  kInputFailed = 1,     ///< an input failed or the output could not be written
  kUsageFailed = 2,     ///< wrong usage or models; nothing was attempted
  kEndedBySignal = 128  ///< and the number of the signal
};

/// Returns the exit codes and their meanings, for the documentation.
Rows exit_codes();

/// No upper limit in a FileCount.
constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// How many operands a command takes.
struct FileCount {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// The operands of a command line, and the options that every command has.
struct Invocation {
  std::string command;  ///< name of the command, for messages
  std::vector<std::string> files;
  bool quiet = false;
  bool verbose = false;
  std::shared_ptr<files::FileGuard> guard = {};  ///< knows the files of the command line
  std::string options = {};  ///< the options in effect, one `name = value` per line, sorted
};

/// A command whose flags are bound to its options struct.
struct BoundCommand {
  FlagTable flags;
  std::function<int(const Invocation& invocation)> run;  ///< returns the exit code
};

/// A command line and its effect, for the help.
struct Example {
  std::string line;
  std::string effect;
};

/// One row of the table of commands.
struct Command {
  std::string name;
  std::string group;     ///< its heading in `sejajar --help`
  std::string operands;  ///< as the usage line shows them
  FileCount files;
  std::string description;  ///< the first clause is the summary
  std::vector<Example> examples;
  std::function<BoundCommand()> bind;

  /// Returns the description up to its first full stop, colon or semicolon.
  std::string summary() const;
  /// Returns the name of operand `index`, such as SOURCE; "" if it is not a file.
  std::string operand(std::size_t index) const;
  /// Returns "sejajar NAME", or "sejajar" for the program itself.
  std::string full_name() const;
};

/// Returns the `bind` of a command with `Options`: `add_flags` binds their fields, `run` reads
/// them.
template <class Options>
std::function<BoundCommand()> with_options(void (*add_flags)(FlagTable& flags, Options& options),
                                           int (*run)(const Invocation& invocation,
                                                      const Options& options)) {
  return [=] {
    const auto options = std::make_shared<Options>();
    BoundCommand bound;
    add_flags(bound.flags, *options);
    bound.run = [options, run](const Invocation& invocation) { return run(invocation, *options); };
    return bound;
  };
}

/// Returns the table of commands, in the order of the help.
const std::vector<Command>& commands();

/// Returns the command called `name`, or null.
const Command* find_command(const std::string& name);

/// Returns the commands whose names are `first` and another word; for `learn`, its subcommands.
std::vector<Command> group_of(const std::vector<Command>& commands, const std::string& first);

/// Throws Error{usage}: there is no command `name`; suggests the closest.
[[noreturn]] void refuse_command(const std::string& name);

/// The options of every command.
struct GeneralOptions {
  bool help = false;
  bool short_help = false;
  bool version = false;
  bool quiet = false;
  bool verbose = false;
  bool no_sync = false;
  std::uint32_t memory = 0;  ///< see limit_memory()
  bool print_options = false;
  std::string config;
};

void add_general(FlagTable& flags, GeneralOptions& general);

/// Returns all flags of `command`, in the order of the help.
std::vector<Flag> flags_of(const Command& command);

}  // namespace sejajar::cli
