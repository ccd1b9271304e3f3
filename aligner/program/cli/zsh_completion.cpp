// A script for zsh: a call of _arguments per command, whose specifications are made from the table
// of commands.

#include "program/cli/commands.h"
#include "program/cli/completed_words.h"
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
  if (flag.comma_list) return "_sequence compadd - " + joined(flag.choices, " ");
  const bool open = !flag.choices.empty() && flag.choices.front().ends_with('=');
  if (open) return "compadd -S \"\" - " + joined(flag.choices, " ");
  return action_for(values_of(flag));
}

/// What a flag is for, in brackets, and how its value is completed; in single quotes.
std::string explained(const Flag& flag) {
  std::string inner = "[";
  for (const char c : flag.help) {
    if (c == '[' || c == ']' || c == '\\') inner += '\\';
    inner += c;
  }
  inner += "]";
  if (flag.takes_value) inner += ":" + flag.value_name + ":" + action_for(flag);
  return zsh_quoted(inner);
}

/// The specifications of a flag: one for its long form and one for its letter.
std::string specifications(const Flag& flag) {
  std::string exclusive = flag.repeatable ? "*" : "";
  if (!flag.letter().empty() && !flag.repeatable) {
    exclusive = "(" + flag.letter() + " " + flag.shown() + ")";
  }
  const auto line = [&](const std::string& name) {
    return " \\\n        " + (exclusive.empty() ? "" : zsh_quoted(exclusive)) + name +
           explained(flag);
  };
  std::string text = line(flag.shown() + (flag.takes_value ? "=" : ""));
  if (!flag.letter().empty()) text += line(flag.letter() + (flag.takes_value ? "+" : ""));
  return text;
}

std::string operands_of(const Command& command, const std::vector<Command>& commands) {
  const std::string first = action_for(first_operands(command, commands));
  const bool all_alike = first == "_files" || command.operands == "[COMMAND]";
  if (all_alike) return " \\\n        " + zsh_quoted("*:operand:" + first);
  std::string text = " \\\n        " + zsh_quoted("1:operand:" + first);
  if (takes_more_files(command)) text += " \\\n        '*:file:_files'";
  return text;
}

/// A call that offers `commands` by the words of their names from `first` on, with what they do.
std::string describe(const std::vector<Command>& commands, std::size_t first) {
  std::string text = "    local -a names=(";
  for (const Command& command : commands) {
    text += "\n      " + zsh_quoted(command.name.substr(first) + ":" + summary_of(command));
  }
  return text + ")\n    _describe command names\n    return\n";
}

/// The commands as the first word of a line sees them: one for each group.
std::vector<Command> first_rows(const std::vector<Command>& commands) {
  std::vector<Command> rows;
  for (const std::string& word : first_words(commands)) {
    const std::vector<Command> group = group_of(commands, word);
    Command row;
    row.name = word;
    for (const Command& command : group.empty() ? commands : group) {
      if (!group.empty() || command.name == word) {
        row.description += (row.description.empty() ? "" : ", ") + summary_of(command);
      }
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::string zsh_completion(const std::vector<Command>& commands) {
  std::string text =
      "#compdef sejajar\n# Completion of sejajar for zsh.\n\n_sejajar() {\n"
      "  if ((CURRENT == 2)); then\n" +
      describe(first_rows(commands), 0) +
      "  fi\n  local command=$words[2]\n  shift words\n  ((CURRENT--))\n";
  for (const std::string& word : first_words(commands)) {
    const std::vector<Command> group = group_of(commands, word);
    if (group.empty()) continue;
    text += "  if [[ $command == " + word + " ]]; then\n    if ((CURRENT == 2)); then\n" +
            describe(group, word.size() + 1) +
            "    fi\n    command+=\" $words[2]\"\n    shift words\n    ((CURRENT--))\n  fi\n";
  }
  text += "  case $command in\n";
  for (const Command& command : commands) {
    text += "    '" + command.name + "')\n      _arguments -s -S";
    for (const Flag& flag : flags_of(command)) text += specifications(flag);
    if (!command.other_rules.empty()) {
      text += " \\\n        " + zsh_quoted(command.other_rules + "[options of another program]");
    }
    text += operands_of(command, commands) + "\n      ;;\n";
  }
  return text +
         "  esac\n}\n\nif [[ $funcstack[1] == _sejajar ]]; then\n  _sejajar \"$@\"\nelse\n"
         "  compdef _sejajar sejajar\nfi\n";
}

}  // namespace sejajar::cli
