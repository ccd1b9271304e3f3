// A script for bash alone, without the package bash-completion: one function, whose cases are made
// from the table of commands.

#include <map>

#include "program/cli/completed_words.h"
#include "program/cli/completion.h"

namespace sejajar::cli {
namespace {

/// Finds out what is being completed: `cur`, and in `prev` the option whose value it is, if any.
constexpr const char* kStart = R"(# Completion of sejajar for bash.

_sejajar_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

# Names that a value follows at once.
_sejajar_names() {
  compopt -o nospace 2>/dev/null
  _sejajar_words "$1"
}

# Words with commas between them: the last one is completed.
_sejajar_list() {
  local done=
  [[ $cur == *,* ]] && done=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$done" -W "$1" -- "${cur##*,}")
}

_sejajar_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

_sejajar_folders() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -d -- "$cur")
}

_sejajar() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]} operand=$((COMP_CWORD == 2))
  COMPREPLY=()
  # bash takes --flag=value for three words.
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
)";

std::string call_with(const std::string& function, const std::vector<std::string>& words) {
  return function + " '" + joined(words, " ") + "'";
}

/// The call that offers `candidates`; ":" for nothing.
std::string call_for(const Candidates& candidates) {
  if (!candidates.words.empty()) return call_with("_sejajar_words", candidates.words);
  if (candidates.files) return "_sejajar_files";
  return candidates.folders ? "_sejajar_folders" : ":";
}

std::string call_for(const Flag& flag) {
  if (flag.choices.empty()) return call_for(values_of(flag));
  if (flag.comma_list) return call_with("_sejajar_list", flag.choices);
  const bool open = flag.choices.front().ends_with('=');
  return call_with(open ? "_sejajar_names" : "_sejajar_words", flag.choices);
}

/// The part that completes names of commands, of one word or two.
std::string name_cases(const std::vector<Command>& commands) {
  std::vector<std::string> start = first_words(commands);
  const Command general = {"", "", {0, 0}, nullptr, "", {Flags::kGeneral}};
  std::string text = "  if ((COMP_CWORD == 1)); then\n    " + call_with("_sejajar_words", start) +
                     "\n    [[ $cur == -* ]] && " +
                     call_with("_sejajar_words", flag_words(general)) + "\n    return\n  fi\n";
  for (const std::string& first : start) {
    std::vector<std::string> second;
    for (const Command& command : group_of(commands, first)) {
      second.push_back(command.name.substr(first.size() + 1));
    }
    if (second.empty()) continue;
    text += "  if [[ $command == " + first + " ]]; then\n    if ((COMP_CWORD == 2)); then\n      " +
            call_with("_sejajar_words", second) +
            "\n      return\n    fi\n    command+=\" ${COMP_WORDS[2]}\"\n    "
            "operand=$((COMP_CWORD == 3))\n  fi\n";
  }
  return text;
}

/// The part that completes values of flags: calls, each with the flags that it is for.
std::string value_cases(const std::vector<Command>& commands) {
  std::map<std::string, std::string> patterns;
  for (const Command& command : commands) {
    for (const Flag& flag : flags_of(command)) {
      if (!flag.takes_value) continue;
      std::string& pattern = patterns[call_for(flag)];
      for (const std::string& name : {flag.shown(), flag.letter()}) {
        if (name.empty()) continue;
        pattern += (pattern.empty() ? "'" : " | \\\n    '") + command.name + " " + name + "'";
      }
    }
  }
  std::string text = "  case \"$command $prev\" in\n";
  for (const auto& [call, pattern] : patterns) {
    text += "    " + pattern + ")\n      " + call + "\n      return\n      ;;\n";
  }
  return text + "  esac\n";
}

/// The part that completes flags and operands.
std::string word_cases(const std::vector<Command>& commands) {
  std::string text = "  case $command in\n";
  for (const Command& command : commands) {
    const std::string first = call_for(first_operands(command, commands));
    const std::string more = takes_more_files(command) ? "_sejajar_files" : ":";
    text += "    '" + command.name + "')\n      if [[ $cur == -* ]]; then\n        " +
            call_with("_sejajar_words", flag_words(command)) +
            "\n      elif ((operand)); then\n        " + first + "\n      else\n        " +
            (first == "_sejajar_files" ? first : more) + "\n      fi\n      ;;\n";
  }
  return text + "  esac\n";
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
  return kStart + name_cases(commands) + value_cases(commands) + word_cases(commands) +
         "}\n\ncomplete -F _sejajar sejajar\n";
}

}  // namespace sejajar::cli
