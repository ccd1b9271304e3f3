// The commands `manual` and `help`.

#include <sejajar/error.h>

#include <ctime>
#include <filesystem>

#include "ground/files/output_file.h"
#include "program/cli/help.h"
#include "program/cli/manual.h"
#include "program/cli/pipeline_options.h"

namespace sejajar::cli {
namespace {

struct ManualOptions {
  std::string output = "-";
  std::string all;  ///< directory for all pages; "" for one page
};

void add_flags(FlagTable& flags, ManualOptions& options) {
  add_output(flags, options.output);
  flags.text("all", "DIR", "write the pages of the program and of all commands to DIR", options.all)
      .common();
}

/// The date that outputs carry, such as 2026-03-14.
std::string date_today() {
  const auto seconds = static_cast<std::time_t>(creation_time());
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[sizeof "9999-12-31"];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

/// The command that `words` name; refused if there is none.
const Command& named(const std::vector<std::string>& words) {
  const Command* const command = find_command(joined(words, " "));
  if (command == nullptr) refuse_command(joined(words, " "));
  return *command;
}

void write_all(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const auto write = [&](const Command* command, const std::string& page) {
    io::write_output((folder / (page_name(command) + ".1")).string(), page);
  };
  write(nullptr, program_page(date_today()));
  for (const Command& command : commands()) write(&command, command_page(command, date_today()));
}

int run_manual(const Invocation& invocation, const ManualOptions& options) {
  const std::vector<std::string>& words = invocation.files;
  if (!options.all.empty()) {
    if (!words.empty()) {
      throw Error(ErrorKind::kUsage, "--all cannot be combined with a command");
    }
    write_all(options.all);
    return kDone;
  }
  io::write_output(options.output, words.empty() ? program_page(date_today())
                                                 : command_page(named(words), date_today()));
  return kDone;
}

struct HelpOptions {};

int run_help(const Invocation& invocation, const HelpOptions&) {
  const std::vector<std::string>& words = invocation.files;
  const std::vector<Command> group =
      words.size() == 1 ? group_of(commands(), words[0]) : std::vector<Command>();
  io::write_output("-", words.empty()    ? program_help(commands())
                        : !group.empty() ? program_help(group)
                                         : help_text(named(words)));
  return kDone;
}

}  // namespace

Command manual_command() {
  return {"manual",
          "Help",
          "[COMMAND]",
          {0, 2},
          "Writes the manual page of a command, or of the program; `man -l FILE` shows it.",
          {{"sejajar manual align | man -l -", "shows the manual page of align"}},
          with_options<ManualOptions>(add_flags, run_manual)};
}

Command help_command() {
  return {"help",
          "Help",
          "[COMMAND]",
          {0, 2},
          "Shows all options of a command, or all commands.",
          {{"sejajar help align", "shows what `sejajar align --help` shows"}},
          with_options<HelpOptions>([](FlagTable&, HelpOptions&) {}, run_help)};
}

}  // namespace sejajar::cli
