// The table of commands. Each is described, with its options, in the file named after it.

#include <sejajar/error.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "program/cli/command.h"

namespace sejajar::cli {

Command align_command(), batch_command(), completion_command(), convert_command(),
    evaluate_command(), find_command(), help_command(), hunalign_command(), inspect_command(),
    languages_command(), learn_compose_command(), learn_find_command(), learn_frequencies_command(),
    learn_lengths_command(), learn_lexicon_command(), learn_weights_command(), lexicon_command(),
    manual_command(), report_command(), review_command(), split_command(), stream_command(),
    validate_command();

const std::vector<Command>& commands() {
  static const std::vector<Command> table = {
      align_command(),
      find_command(),
      inspect_command(),
      report_command(),
      review_command(),
      batch_command(),
      stream_command(),
      hunalign_command(),
      convert_command(),
      validate_command(),
      split_command(),
      evaluate_command(),
      languages_command(),
      lexicon_command(),
      learn_lexicon_command(),
      learn_lengths_command(),
      learn_weights_command(),
      learn_compose_command(),
      learn_frequencies_command(),
      learn_find_command(),
      help_command(),
      manual_command(),
      completion_command(),
  };
  return table;
}

Rows exit_codes() {
  return {{"0", "Success."},
          {"1", "An input failed, or the output could not be written."},
          {"2", "Wrong usage, or unusable models; nothing was attempted."},
          {"130",
           "Ended by SIGINT; 128 and the signal's number for SIGHUP, SIGTERM, SIGXCPU, SIGXFSZ."}};
}

std::string Command::summary() const {
  return description.substr(0, description.find_first_of(":.;"));
}

std::string Command::operand(std::size_t index) const {
  std::vector<std::string> names;
  std::istringstream words(operands);
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '[' || c == ']' || c == '.'; });
    const bool is_flag = word.starts_with("--");
    if (is_flag) words >> word;
    if (!is_flag) names.push_back(word);
  }
  if (names.empty()) return "";
  const std::string& operand = names[std::min(index, names.size() - 1)];
  return operand == "COMMAND" || operand == "TAG" || operand.find('|') != std::string::npos
             ? ""
             : operand;
}

std::string Command::full_name() const {
  return name.empty() ? "sejajar" : "sejajar " + name;
}

const Command* find_command(const std::string& name) {
  const auto found = std::find_if(commands().begin(), commands().end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == commands().end() ? nullptr : &*found;
}

std::vector<Command> group_of(const std::vector<Command>& commands, const std::string& first) {
  std::vector<Command> group;
  std::copy_if(commands.begin(), commands.end(), std::back_inserter(group),
               [&](const Command& command) { return command.name.starts_with(first + " "); });
  return group;
}

void refuse_command(const std::string& name) {
  const std::string closest = tables::closest_name(name, tables::names_of(commands()));
  throw Error(ErrorKind::kUsage, "unknown command '" + name + "'; " +
                                     (closest.empty() ? "" : "did you mean '" + closest + "'? ") +
                                     "`sejajar --help` lists all commands");
}

void add_general(FlagTable& flags, GeneralOptions& general) {
  flags.group("General options");
  flags.toggle("quiet,q", "print errors only", general.quiet);
  flags.toggle("verbose,v",
               "report files, languages, models and times; with --version: also libraries and the "
               "models directory",
               general.verbose);
  flags.count("memory", "MIB",
              "memory above which a pair fails; 0 for nine tenths of the machine's",
              general.memory);
  flags.toggle("no-sync", "do not wait until outputs are on the disk, safe from power failures",
               general.no_sync);
  flags
      .text("config", "FILE",
            "read options from FILE, one per line, such as `threads = 4`; the command line and "
            "environment variables such as SEJAJAR_THREADS take precedence",
            general.config)
      .transient();
  flags
      .toggle("print-options", "print the options in effect, in the form of --config, and exit",
              general.print_options)
      .transient();
  flags.toggle(",h", "show the most used options", general.short_help).transient().common();
  flags.toggle("help", "show all options", general.help).transient().common();
  flags.toggle("version", "show the version", general.version).transient();
}

std::vector<Flag> flags_of(const Command& command) {
  BoundCommand bound = command.bind ? command.bind() : BoundCommand();
  GeneralOptions general;
  add_general(bound.flags, general);
  std::vector<Flag> flags = bound.flags.rows();
  for (Flag& flag : flags) flag.set = nullptr;  // the options they are bound to end here
  return flags;
}

}  // namespace sejajar::cli
