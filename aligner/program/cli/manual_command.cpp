// The commands `manual` and `help`. Pages are in the macros of man(7), from the same tables as
// --help.

#include <sejajar/error.h>
#include <sejajar/version.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "ground/files/output_file.h"
#include "ground/text/joined.h"
#include "ground/text/utf8.h"
#include "program/cli/help.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

const Rows kEnvironment = {
    {"SEJAJAR_MODELS", "The models directory, unless --models is given."},
    {"SEJAJAR_OPTION",
     "The value of --option, for every option with a value, such as SEJAJAR_MIN_POSTERIOR=0.5. The "
     "command line takes precedence."},
    {"OMP_NUM_THREADS", "The number of threads, unless --threads is given."},
    {"NO_COLOR", "If set, the output is not coloured."},
    {"SOURCE_DATE_EPOCH", "The time recorded in outputs, in seconds since 1970."}};

/// `text` with the escapes that roff needs to show it literally.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '-' || c == '\\') result += '\\';
    result += c == '\\' ? 'e' : c;
  }
  return result;
}

/// `text` as filled lines, one sentence per paragraph of the source. A full stop or an apostrophe
/// at the start of a line is protected, since it would begin a request.
std::string paragraph(const std::string& text) {
  constexpr std::size_t kLineWidth = 72;
  std::string lines;
  for (const std::string& line : filled(text, kLineWidth)) {
    if (line.front() == '.' || line.front() == '\'') lines += "\\&";
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t stop = line.find(". ", begin);
      const std::size_t end = stop == line.npos ? line.size() : stop + 1;
      lines += escaped(line.substr(begin, end - begin)) + "\n";
      begin = end + 1;
    }
  }
  return lines;
}

std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string section(const std::string& title) {
  return ".SH " + title + "\n";
}

/// The name of the page of `command`, such as sejajar-align; sejajar for null.
std::string page_name(const Command* command) {
  if (command == nullptr) return "sejajar";
  std::string name = "sejajar-" + command->name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string head(const Command* command, const std::string& what, const std::string& date) {
  const std::string name = page_name(command);
  return ".TH " + text::ascii_upper(name) + " 1 " + date + " \"sejajar " + version() +
         "\" \"User Commands\"\n" + section("NAME") + escaped(name) + " \\- " + paragraph(what);
}

std::string rows_text(const Rows& rows) {
  std::string text;
  for (const auto& [name, meaning] : rows) text += ".TP\n" + bold(name) + "\n" + paragraph(meaning);
  return text;
}

/// One option: its names, its value, its help.
std::string option_text(const Flag& flag) {
  std::string text = ".TP\n";
  if (!flag.letter().empty()) text += bold(flag.letter()) + ", ";
  text += bold(flag.shown());
  if (!flag.value_name.empty()) {
    text += (flag.has_single_dash ? "=" : " ") + ("\\fI" + escaped(flag.value_name)) + "\\fR";
  }
  return text + "\n" + paragraph(flag.full_help() + ".");
}

/// All options, with the headings of their groups.
std::string options_text(const std::vector<Flag>& flags) {
  std::string text;
  std::string group;
  for (const Flag& flag : flags) {
    if (flag.group != group) text += ".SS " + flag.group + "\n";
    group = flag.group;
    text += option_text(flag);
  }
  return text;
}

std::string examples_text(const Command& command) {
  std::string text;
  for (const Example& example : command.examples) {
    text += ".TP\n" + bold(example.line) + "\n" + paragraph(example.effect + ".");
  }
  return text.empty() ? "" : section("EXAMPLES") + text;
}

/// The section SEE ALSO for the pages `names`.
std::string references(const std::vector<std::string>& names) {
  std::string text = section("SEE ALSO");
  for (std::size_t k = 0; k < names.size(); ++k) {
    text += ".BR " + escaped(names[k]) + " (1)" + (k + 1 < names.size() ? " ,\n" : "\n");
  }
  return text;
}

/// The page of the program; `date` is YYYY-MM-DD.
std::string program_page(const std::string& date) {
  std::string page =
      head(nullptr, "aligns the sentences of a text with the sentences of its translation", date) +
      section("SYNOPSIS") + bold("sejajar") + " \\fICOMMAND\\fR [\\fIOPTION\\fR...]\n" +
      section("COMMANDS");
  std::vector<std::string> pages;
  for (const Command& command : commands()) {
    page += ".TP\n" + bold(command.name) + "\n" + paragraph(command.summary() + ".");
    pages.push_back(page_name(&command));
  }
  return page + section("ENVIRONMENT") + rows_text(kEnvironment) + section("EXIT STATUS") +
         rows_text(exit_codes()) + references(pages);
}

std::string command_page(const Command& command, const std::string& date) {
  const std::vector<Flag> flags = flags_of(command);
  std::string page = head(&command, command.summary(), date) + section("SYNOPSIS") +
                     bold(command.full_name()) + " " + escaped(command.operands) +
                     " [\\fIOPTION\\fR...]\n" + section("DESCRIPTION") +
                     paragraph(command.description) + section("OPTIONS") + options_text(flags);
  for (const Section& table : tables_of(flags)) {
    page += section("\"" + text::ascii_upper(table.title) + "\"") + rows_text(table.rows);
  }
  return page + examples_text(command) + section("EXIT STATUS") + rows_text(exit_codes()) +
         references({page_name(nullptr)});
}

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
  const std::string name = text::joined(words, " ");
  const Command* const command = find_command(name);
  if (command == nullptr) refuse_command(name);
  return *command;
}

void write_all(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const auto write = [&](const Command* command, const std::string& page) {
    files::write_output((folder / (page_name(command) + ".1")).string(), page);
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
  files::write_output(options.output, words.empty() ? program_page(date_today())
                                                    : command_page(named(words), date_today()));
  return kDone;
}

struct HelpOptions {};

int run_help(const Invocation& invocation, const HelpOptions&) {
  const std::vector<std::string>& words = invocation.files;
  const std::vector<Command> group =
      words.size() == 1 ? group_of(commands(), words[0]) : std::vector<Command>();
  files::write_output("-", words.empty()    ? program_help(commands())
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
