// A script for zsh: a call of _arguments per command, whose specifications are made from the table
// of commands.

#include "program/cli/completion.h"

namespace sejajar::cli {
namespace {

/// `text` within single quotes.
std::string zsh_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

/// The action of _arguments that offers `candidates`; a blank for nothing.
std::string action_for(const Candidates& candidates) {
  if (!candidates.words.empty()) return "(" + joined(candidates.words, " ") + ")";
  if (candidates.files) return "_files";
  return candidates.folders ? "_files -/" : " ";
}

std::string action_for(const Flag& flag) {
  const Candidates values = values_of(flag);
  const std::string words = joined(values.words, " ");
  if (flag.takes == Takes::kCommaList) return "_sequence compadd - " + words;
  if (flag.takes == Takes::kAssignment) return "compadd -S \"\" - " + words;
  return action_for(values);
}

/// What a flag is for, in brackets, and how its value is completed; in single quotes.
std::string explained(const Flag& flag) {
  std::string inner = "[";
  for (const char c : flag.help) {
    if (c == '[' || c == ']' || c == '\\') inner += '\\';
    inner += c;
  }
  inner += "]";
  if (flag.takes != Takes::kNothing) inner += ":" + flag.value_name + ":" + action_for(flag);
  return zsh_quoted(inner);
}

/// The specifications of a flag: one for its long form and one for its letter.
std::string specifications(const Flag& flag) {
  std::string exclusive = flag.is_repeatable() ? "*" : "";
  if (!flag.letter().empty() && !flag.is_repeatable()) {
    exclusive = "(" + flag.letter() + " " + flag.shown() + ")";
  }
  const auto line = [&](const std::string& name) {
    return " \\\n        " + (exclusive.empty() ? "" : zsh_quoted(exclusive)) + name +
           explained(flag);
  };
  const bool takes_value = flag.takes != Takes::kNothing;
  // "=-" asks for the value in the same word, after an equals sign.
  std::string text = line(flag.shown() + (takes_value ? (flag.has_single_dash ? "=-" : "=") : ""));
  if (!flag.letter().empty()) text += line(flag.letter() + (takes_value ? "+" : ""));
  return text;
}

std::string operands_of(const Command& command) {
  const std::string first = action_for(first_operands(command));
  const bool all_alike = first == "_files" || command.operands == "[COMMAND]";
  if (all_alike) return " \\\n        " + zsh_quoted("*:operand:" + first);
  std::string text = " \\\n        " + zsh_quoted("1:operand:" + first);
  if (takes_more_files(command)) text += " \\\n        '*:file:_files'";
  return text;
}

/// A call that offers `commands` with their summaries; their names without the first `first` bytes.
std::string describe(const std::vector<Command>& commands, std::size_t first) {
  std::string text = "    local -a names=(";
  for (const Command& command : commands) {
    text += "\n      " + zsh_quoted(command.name.substr(first) + ":" + command.summary());
  }
  return text + ")\n    _describe command names\n    return\n";
}

/// A row for each first word of a command.
std::vector<Command> first_rows() {
  std::vector<Command> rows;
  for (const std::string& word : first_words()) {
    const std::vector<Command> group = group_of(commands(), word);
    Command row;
    row.name = word;
    for (const Command& command : group.empty() ? commands() : group) {
      if (!group.empty() || command.name == word) {
        row.description += (row.description.empty() ? "" : ", ") + command.summary();
      }
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::string zsh_completion() {
  std::string text =
      "#compdef sejajar\n# Completion of sejajar for zsh.\n\n_sejajar() {\n"
      "  if ((CURRENT == 2)); then\n" +
      describe(first_rows(), 0) +
      "  fi\n  local command=$words[2]\n  shift words\n  ((CURRENT--))\n";
  for (const std::string& word : first_words()) {
    const std::vector<Command> group = group_of(commands(), word);
    if (group.empty()) continue;
    text += "  if [[ $command == " + word + " ]]; then\n    if ((CURRENT == 2)); then\n" +
            describe(group, word.size() + 1) +
            "    fi\n    command+=\" $words[2]\"\n    shift words\n    ((CURRENT--))\n  fi\n";
  }
  text += "  case $command in\n";
  for (const Command& command : commands()) {
    text += "    '" + command.name + "')\n      _arguments -s -S";
    for (const Flag& flag : flags_of(command)) text += specifications(flag);
    text += operands_of(command) + "\n      ;;\n";
  }
  return text +
         "  esac\n}\n\nif [[ $funcstack[1] == _sejajar ]]; then\n  _sejajar \"$@\"\nelse\n"
         "  compdef _sejajar sejajar\nfi\n";
}

}  // namespace sejajar::cli
