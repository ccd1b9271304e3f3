#include "program/cli/help.h"

#include <algorithm>
#include <sstream>

namespace sejajar::cli {
namespace {

/// Widths in columns; the same on every terminal, because docs/options.md is made from the help.
constexpr std::size_t kHelpWidth = 100;
constexpr std::size_t kMostNameWidth = 30;

/// `rows` in two columns: names, and descriptions filled.
std::string columns(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) {
    if (row.first.size() <= kMostNameWidth) width = std::max(width, row.first.size());
  }
  std::string text;
  for (const auto& [name, description] : rows) {
    const bool is_long = name.size() > width;
    text += "  " + name + (is_long ? "\n" : std::string(width - name.size(), ' '));
    bool on_name_line = !is_long;
    for (const std::string& line : filled(description, kHelpWidth - width - 4)) {
      text += (on_name_line ? "  " : std::string(width + 4, ' ')) + line + "\n";
      on_name_line = false;
    }
  }
  return text;
}

std::string section(const std::string& title, const std::string& text) {
  return text.empty() ? "" : "\n" + title + ":\n" + text;
}

std::string usage(const Command& command) {
  std::string text = "Usage: " + command.full_name() + " " + command.operands + " [OPTION...]\n\n";
  for (const std::string& line : filled(command.description, kHelpWidth)) text += line + "\n";
  return text;
}

std::string examples(const Command& command) {
  std::string text;
  for (const Example& example : command.examples) {
    text += "  " + example.line + "\n      " + example.effect + "\n";
  }
  return section("Examples", text);
}

}  // namespace

std::vector<std::string> filled(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    if (lines.empty() || lines.back().size() + 1 + word.size() > width) {
      lines.push_back(word);
    } else {
      lines.back() += " " + word;
    }
  }
  return lines;
}

std::vector<Section> tables_of(const std::vector<Flag>& flags) {
  std::vector<Section> tables;
  for (const Flag& flag : flags) {
    const bool known = std::any_of(tables.begin(), tables.end(),
                                   [&](const Section& table) { return table.title == flag.table; });
    if (!flag.table.empty() && !known) tables.push_back({flag.table, flag.choices});
  }
  return tables;
}

std::string program_help(const std::vector<Command>& commands) {
  std::string text =
      "Usage: sejajar COMMAND [OPTION...]\n\n"
      "Aligns the sentences of a text with the sentences of its translation.\n";
  std::size_t width = 0;
  for (const Command& command : commands) width = std::max(width, command.name.size());
  std::string group;
  for (const Command& command : commands) {
    if (command.group != group) text += "\n" + command.group + ":\n";
    group = command.group;
    text += "  " + command.name + std::string(width + 2 - command.name.size(), ' ') +
            command.summary() + "\n";
  }
  return text + section("Exit codes", columns(exit_codes())) +
         "\n`sejajar COMMAND -h` shows the most used options of a command, `sejajar COMMAND "
         "--help` "
         "all\nof them. `sejajar --version [--verbose]` shows the version.\n";
}

std::string help_text(const Command& command) {
  const std::vector<Flag> flags = flags_of(command);
  std::vector<Section> groups;
  for (const Flag& flag : flags) {
    if (groups.empty() || groups.back().title != flag.group) groups.push_back({flag.group, {}});
    groups.back().rows.emplace_back(flag.usage(), flag.full_help());
  }
  std::string text = usage(command);
  for (const Section& group : groups) text += section(group.title, columns(group.rows));
  text += examples(command);
  for (const Section& table : tables_of(flags)) text += section(table.title, columns(table.rows));
  return text;
}

std::string short_help_text(const Command& command) {
  Rows rows;
  for (const Flag& flag : flags_of(command)) {
    if (flag.is_common) rows.emplace_back(flag.usage(), flag.full_help());
  }
  return usage(command) + section("Most used options", columns(rows)) + examples(command) + "\n`" +
         command.full_name() + " --help` shows all options.\n";
}

}  // namespace sejajar::cli
