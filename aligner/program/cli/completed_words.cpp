// What shells complete is read off the tables: value names such as FILE, choices, and operands as
// the usage line shows them.

#include "program/cli/completed_words.h"

#include <algorithm>
#include <iterator>

namespace sejajar::cli {
namespace {

/// The words between the bars of `text`, such as show|export|import.
std::vector<std::string> between_bars(const std::string& text) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  for (std::size_t bar = text.find('|'); bar != std::string::npos; bar = text.find('|', begin)) {
    words.push_back(text.substr(begin, bar - begin));
    begin = bar + 1;
  }
  words.push_back(text.substr(begin));
  return words;
}

}  // namespace

Candidates values_of(const Flag& flag) {
  return {.words = flag.choices,
          .files = flag.value_name.starts_with("FILE") || flag.value_name.starts_with("GOLD"),
          .folders = flag.value_name == "DIR"};
}

Candidates first_operands(const Command& command, const std::vector<Command>& commands) {
  const std::string first = command.operands.substr(0, command.operands.find(' '));
  if (first == "[COMMAND]") return {.words = names_of(commands)};
  if (first.find('|') != std::string::npos) return {.words = between_bars(first)};
  return {.words = {}, .files = true};
}

bool takes_more_files(const Command& command) {
  return command.operands.find(' ') != std::string::npos ||
         command.operands.find("...") != std::string::npos;
}

std::vector<std::string> first_words(const std::vector<Command>& commands) {
  std::vector<std::string> words;
  for (const Command& command : commands) {
    const std::string word = command.name.substr(0, command.name.find(' '));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

std::vector<Command> group_of(const std::vector<Command>& commands, const std::string& first) {
  std::vector<Command> group;
  std::copy_if(commands.begin(), commands.end(), std::back_inserter(group),
               [&](const Command& command) { return command.name.starts_with(first + " "); });
  return group;
}

std::vector<std::string> flag_words(const Command& command) {
  std::vector<std::string> words;
  for (const Flag& flag : flags_of(command)) {
    words.push_back(flag.shown());
    if (!flag.letter().empty()) words.push_back(flag.letter());
  }
  if (!command.other_rules.empty()) words.push_back(command.other_rules);
  return words;
}

}  // namespace sejajar::cli
