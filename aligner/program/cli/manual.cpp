// Manual pages, made from the tables that --help is made from.

#include "program/cli/manual.h"

#include <algorithm>

#include "ground/text/versions.h"
#include "program/cli/commands.h"

namespace sejajar::cli {
namespace {

/// Names and what they mean.
using Rows = std::vector<std::pair<std::string, std::string>>;

const Rows kEnvironment = {
    {"SEJAJAR_MODELS", "The models directory, if --models does not name it."},
    {"SEJAJAR_OPTION",
     "The value of --option, for every option with a value, such as SEJAJAR_MIN_POSTERIOR=0.5; the "
     "command line counts for more."},
    {"OMP_NUM_THREADS", "The number of threads, if --threads does not say it."},
    {"NO_COLOR", "If set, nothing is coloured."},
    {"SOURCE_DATE_EPOCH", "The time that outputs carry, in seconds since 1970."}};

const Rows kExitStatus = {{"0", "Done."},
                          {"1", "Some input failed, or the output could not be written."},
                          {"2", "Wrong usage or models; nothing was attempted."},
                          {"130", "Interrupted."}};

/// `text` so that roff shows it as it stands.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '-' || c == '\\') result += '\\';
    result += c == '\\' ? 'e' : c;
  }
  return result;
}

/// `text` as lines of at most 72 characters, unless a word is longer. No line looks like a request,
/// which a full stop or an apostrophe at its start would make it.
std::string filled(const std::string& text) {
  constexpr std::size_t kWidth = 72;
  std::string lines;
  std::string line;
  const auto end_line = [&] {
    if (line.empty()) return;
    if (line.front() == '.' || line.front() == '\'') lines += "\\&";
    lines += escaped(line) + "\n";
    line.clear();
  };
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (line.size() + 1 + word.size() > kWidth) end_line();
    line += (line.empty() ? "" : " ") + word;
    if (word.ends_with('.')) end_line();
  }
  end_line();
  return lines;
}

std::string bold(const std::string& text) {
  return "\\fB" + escaped(text) + "\\fR";
}

std::string section(const std::string& title) {
  return ".SH " + title + "\n";
}

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

std::string head(const Command* command, const std::string& what, const std::string& date) {
  const std::string name = page_name(command);
  return ".TH " + upper_case(name) + " 1 " + date + " \"sejajar " + text::program_version() +
         "\" \"User Commands\"\n" + section("NAME") + escaped(name) + " \\- " + filled(what);
}

std::string rows_text(const Rows& rows) {
  std::string text;
  for (const auto& [name, meaning] : rows) text += ".TP\n" + bold(name) + "\n" + filled(meaning);
  return text;
}

/// One option: its names, its value, what it is for.
std::string option_text(const Flag& flag) {
  std::string text = ".TP\n";
  if (!flag.letter().empty()) text += bold(flag.letter()) + ", ";
  text += bold(flag.shown());
  if (flag.takes_value) text += " \\fI" + escaped(flag.value_name) + "\\fR";
  if (!flag.default_value.empty()) text += " (" + escaped(flag.default_value) + ")";
  return text + "\n" + filled(flag.help);
}

/// `names` of pages as SEE ALSO has them.
std::string references(const std::vector<std::string>& names) {
  std::string text = section("SEE ALSO");
  for (std::size_t k = 0; k < names.size(); ++k) {
    text += ".BR " + escaped(names[k]) + " (1)" + (k + 1 < names.size() ? " ,\n" : "\n");
  }
  return text;
}

}  // namespace

std::string page_name(const Command* command) {
  if (command == nullptr) return "sejajar";
  std::string name = "sejajar-" + command->name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string program_page(const std::vector<Command>& commands, const std::string& date) {
  std::string page =
      head(nullptr, "aligns the sentences of a text with those of its translation", date) +
      section("SYNOPSIS") + bold("sejajar") + " \\fICOMMAND\\fR [\\fIOPTION\\fR...]\n" +
      section("COMMANDS");
  std::vector<std::string> pages;
  for (const Command& command : commands) {
    page += ".TP\n" + bold(command.name) + "\n" + filled(summary_of(command) + ".");
    pages.push_back(page_name(&command));
  }
  return page + section("ENVIRONMENT") + rows_text(kEnvironment) + section("EXIT STATUS") +
         rows_text(kExitStatus) + references(pages);
}

std::string command_page(const Command& command, const std::string& date) {
  std::string page = head(&command, summary_of(command), date) + section("SYNOPSIS") +
                     bold("sejajar " + command.name) + " " + escaped(command.operands) +
                     " [\\fIOPTION\\fR...]\n" + section("DESCRIPTION") +
                     filled(command.description) + section("OPTIONS") +
                     "Defaults stand in parentheses.\n";
  for (const Flag& flag : flags_of(command)) page += option_text(flag);
  for (const ChoiceTable& table : tables_of(command)) {
    page += section("\"" + upper_case(table.title) + "\"") + rows_text(table.rows);
  }
  return page + section("EXIT STATUS") + rows_text(kExitStatus) + references({page_name(nullptr)});
}

}  // namespace sejajar::cli
