// A script for bash that does not need the package bash-completion: one function with cases made
// from the table of commands.

#include <map>

#include "program/cli/completion.h"

namespace sejajar::cli {
namespace {

/// Finds the word to complete, `cur`, and the option whose value it may be, `prev`.
constexpr const char* kStart = R"(# Completion of sejajar for bash.

_sejajar_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

# Names with a value directly after them.
_sejajar_names() {
  compopt -o nospace 2>/dev/null
  _sejajar_words "$1"
}

# Words separated by commas: completes the last one.
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
  # bash splits --flag=value into three words.
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
  const Candidates values = values_of(flag);
  if (flag.takes == Takes::kCommaList) return call_with("_sejajar_list", values.words);
  if (flag.takes == Takes::kAssignment) return call_with("_sejajar_names", values.words);
  return call_for(values);
}

/// The part that completes names of commands, of one word or two.
std::string name_cases() {
  const std::vector<std::string> start = first_words();
  std::string text = "  if ((COMP_CWORD == 1)); then\n    " + call_with("_sejajar_words", start) +
                     "\n    [[ $cur == -* ]] && " + call_with("_sejajar_words", flag_words({})) +
                     "\n    return\n  fi\n";
  for (const std::string& first : start) {
    std::vector<std::string> second;
    for (const Command& command : group_of(commands(), first)) {
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

/// The part that completes values of flags: calls, each with the flags it serves.
std::string value_cases() {
  std::map<std::string, std::string> patterns;
  for (const Command& command : commands()) {
    for (const Flag& flag : flags_of(command)) {
      if (flag.takes == Takes::kNothing) continue;
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
std::string word_cases() {
  std::string text = "  case $command in\n";
  for (const Command& command : commands()) {
    const std::string first = call_for(first_operands(command));
    const std::string more = takes_more_files(command) ? "_sejajar_files" : ":";
    text += "    '" + command.name + "')\n      if [[ $cur == -* ]]; then\n        " +
            call_with("_sejajar_words", flag_words(command)) +
            "\n      elif ((operand)); then\n        " + first + "\n      else\n        " +
            (first == "_sejajar_files" ? first : more) + "\n      fi\n      ;;\n";
  }
  return text + "  esac\n";
}

}  // namespace

std::string bash_completion() {
  return kStart + name_cases() + value_cases() + word_cases() +
         "}\n\ncomplete -F _sejajar sejajar\n";
}

}  // namespace sejajar::cli
