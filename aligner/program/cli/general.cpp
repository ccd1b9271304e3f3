// What the program does before it knows its command, and for every command alike: help, version.

#include "program/cli/general.h"

#include <sejajar/error.h>

#include <algorithm>

#include "ground/files/output_file.h"
#include "ground/text/versions.h"
#include "program/cli/commands.h"
#include "program/cli/completed_words.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

/// How many of `words` make up the name of `command`, of one word or two; 0 if they don't.
std::size_t words_of_name(const Command& command, const std::vector<std::string>& words) {
  if (command.name == words[0]) return 1;
  return words.size() > 1 && command.name == words[0] + " " + words[1] ? 2 : 0;
}

/// The command that `words` begin with, or null.
const Command* find_command(const std::vector<Command>& commands,
                            const std::vector<std::string>& words) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& command) {
    return words_of_name(command, words) > 0;
  });
  return found == commands.end() ? nullptr : &*found;
}

std::string version_text(const Arguments& arguments) {
  std::string text = "sejajar " + text::program_version() + "\n";
  if (!arguments.verbose) return text;
  text += text::unicode_versions() + "\nmodels: ";
  try {
    text += models_directory(arguments).string();
  } catch (const Error& error) {
    text += error.what();
  }
  return text + "\n";
}

/// The program itself as a command without operands: what `sejajar --help` shows.
std::string general_help(const std::vector<Command>& commands) {
  std::string text =
      "Usage: sejajar COMMAND [OPTION...]\n\n"
      "Aligns the sentences of a text with those of its translation.\n\nCommands:\n";
  std::size_t width = 0;
  for (const Command& command : commands) width = std::max(width, command.name.size());
  for (const Command& command : commands) {
    text += "  " + command.name + std::string(width + 2 - command.name.size(), ' ') +
            summary_of(command) + "\n";
  }
  return text +
         "\n`sejajar COMMAND --help` explains a command; `sejajar --version [--verbose]` shows the "
         "version.\n";
}

/// Runs a command line without a command.
int run_general(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  const Command general = {"", "", {0, 0}, nullptr, "", {Flags::kGeneral}};
  const Arguments arguments = parse(general, words);
  if (arguments.version) {
    io::write_output("-", version_text(arguments));
    return kDone;
  }
  if (arguments.help) {
    io::write_output("-", general_help(commands));
    return kDone;
  }
  throw Error(ErrorKind::kUsage, "no command; expected one that `sejajar --help` lists");
}

/// Runs a command line whose command there is not: the first word of several commands goes on as
/// the program itself does with these alone.
int run_unknown(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  const std::vector<Command> group = group_of(commands, words.front());
  if (!group.empty() && words.size() > 1 && words[1].starts_with('-')) {
    return run_general(group, {words.begin() + 1, words.end()});
  }
  std::string names;
  for (const Command& command : group) names += (names.empty() ? "" : ", ") + command.name;
  throw Error(ErrorKind::kUsage,
              "unknown command '" + words.front() +
                  (group.empty() || words.size() < 2 ? "" : " " + words[1]) + "'; expected " +
                  (group.empty() ? "one that `sejajar --help` lists" : "one of " + names));
}

}  // namespace

std::string command_name(const std::vector<Command>& commands,
                         const std::vector<std::string>& words) {
  const Command* const command = words.empty() ? nullptr : find_command(commands, words);
  return command == nullptr ? "" : command->name;
}

int run(const std::vector<Command>& commands, const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-')) return run_general(commands, words);
  const Command* const command = find_command(commands, words);
  if (command == nullptr) return run_unknown(commands, words);
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(words_of_name(*command, words));
  if (!command->other_rules.empty() &&
      std::find(first, words.end(), command->other_rules) != words.end()) {
    return command->run_words(*command, {first, words.end()});
  }
  const Arguments arguments = parse(*command, {first, words.end()});
  if (arguments.version) {
    io::write_output("-", version_text(arguments));
    return kDone;
  }
  if (arguments.help) {
    io::write_output("-", help_text(*command));
    return kDone;
  }
  if (arguments.print_options) {
    io::write_output("-", arguments.printed_options);
    return kDone;
  }
  return command->run(arguments);
}

}  // namespace sejajar::cli
