// The scripts ask the program for the candidates of the last word, which it takes from the tables
// of commands and flags: choices, placeholders such as FILE, and operands as the usage line shows
// them.

#include <sejajar/error.h>

#include <algorithm>
#include <optional>

#include "ground/files/output_file.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

using Words = std::vector<std::string>;

/// `sejajar completion candidates -- WORD...` answers with a kind and, on the lines after it, words
/// and their descriptions, separated by tabs.
constexpr const char* kCandidates = "candidates";

constexpr const char* kBashScript = R"(# Completion of sejajar for bash.

_sejajar() {
  local IFS=$'\n' cur=${COMP_WORDS[COMP_CWORD]} kind= done= words=()
  { read -r kind; mapfile -t words; } < <("${COMP_WORDS[0]}" completion candidates -- \
    "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  words=("${words[@]%%$'\t'*}")
  # bash splits --flag=value into three words.
  [[ $cur == = ]] && cur=
  COMPREPLY=()
  case $kind in
    files)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      return
      ;;
    folders)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$cur")
      return
      ;;
    names) compopt -o nospace 2>/dev/null ;;
    list) [[ $cur == *,* ]] && done=${cur%,*}, ;;
  esac
  mapfile -t COMPREPLY < <(compgen -P "$done" -W "${words[*]}" -- "${cur#"$done"}")
}

complete -F _sejajar sejajar
)";

constexpr const char* kZshScript = R"(#compdef sejajar
# Completion of sejajar for zsh.

_sejajar() {
  local -a rows
  rows=("${(@f)$($words[1] completion candidates -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  local kind=$rows[1]
  shift rows
  rows=("${(@)${(@)rows//:/\\:}/$'\t'/:}")
  compset -P '-*='
  case $kind in
    files) _files ;;
    folders) _files -/ ;;
    names) _describe name rows -S '' ;;
    list) compset -P '*,'; _describe value rows -S '' ;;
    words) _describe value rows ;;
    options) _describe -o option rows ;;
  esac
}

if [[ $funcstack[1] == _sejajar ]]; then
  _sejajar "$@"
else
  compdef _sejajar sejajar
fi
)";

/// What can be completed at one position of a command line.
struct Candidates {
  /// files; folders; words; options; names, which a value follows directly; or list, whose words
  /// commas separate. "" for nothing.
  std::string kind = {};
  Rows rows = {};
};

/// The words that continue the name of a command after `words`, and the summaries of the commands.
Candidates names_after(const Words& words) {
  if (words.size() > 1) return {};
  const std::string start = words.empty() ? "" : words[0] + " ";
  Candidates names = {"words"};
  for (const Command& command : commands()) {
    if (!command.name.starts_with(start)) continue;
    const std::string rest = command.name.substr(start.size());
    const std::string word = rest.substr(0, rest.find(' '));
    if (!names.rows.empty() && names.rows.back().first == word) {
      names.rows.back().second += ", " + command.summary();
    } else {
      names.rows.emplace_back(word, command.summary());
    }
  }
  return names;
}

/// All forms of the flags of `command`.
Candidates options_of(const Command& command) {
  Candidates options = {"options"};
  for (const Flag& flag : flags_of(command)) {
    const bool has_value_in_word = flag.has_single_dash && flag.takes != Takes::kNothing;
    options.rows.emplace_back(flag.shown() + (has_value_in_word ? "=" : ""), flag.help);
    if (!flag.letter().empty()) options.rows.emplace_back(flag.letter(), flag.help);
  }
  return options;
}

Candidates values_of(const Flag& flag) {
  if (flag.takes == Takes::kFiles || flag.value_name.starts_with("FILE")) return {"files"};
  if (flag.value_name == "DIR") return {"folders"};
  if (flag.takes == Takes::kCommaList) return {"list", flag.choices};
  if (flag.takes != Takes::kAssignment) return {"words", flag.choices};
  Candidates names = {"names", flag.choices};
  for (auto& row : names.rows) row.first += '=';
  return names;
}

/// The flag of `command` that `word` is and whose value follows it, or nothing.
std::optional<Flag> flag_before_value(const Command& command, const std::string& word) {
  if (!word.starts_with('-')) return std::nullopt;
  for (const Flag& flag : flags_of(command)) {
    if (flag.takes != Takes::kNothing && (word == flag.shown() || word == flag.letter())) {
      return flag;
    }
  }
  return std::nullopt;
}

/// The operands in `words`, which follow the name of `command`: without flags and their values.
Words operands_in(const Command& command, const Words& words) {
  Words operands;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!words[k].starts_with('-')) {
      operands.push_back(words[k]);
    } else if (flag_before_value(command, words[k])) {
      ++k;
    }
  }
  return operands;
}

Candidates operands_after(const Command& command, const Words& operands) {
  const std::string first = command.operands.substr(0, command.operands.find(' '));
  if (first == "[COMMAND]") return names_after(operands);
  if (first == "[TAG]...") return {};
  const bool takes_more = command.files.most > 1;
  if (!operands.empty() || first.find('|') == std::string::npos) {
    return operands.empty() || takes_more ? Candidates{"files"} : Candidates{};
  }
  Candidates actions = {"words"};
  for (const std::string& word : parts_of(first, '|')) actions.rows.emplace_back(word, "");
  return actions;
}

/// The candidates for the last of `words`, which follow the name of the program.
Candidates candidates_for(Words words) {
  if (words.empty()) words.emplace_back();
  // bash splits --flag=value into three words, zsh does not.
  std::string current = words.back() == "=" ? "" : words.back();
  if (words.back() != "=") words.pop_back();
  std::erase(words, "=");
  const std::size_t equals = current.find('=');
  if (current.starts_with("--") && equals != std::string::npos) {
    words.push_back(current.substr(0, equals));
    current = current.substr(equals + 1);
  }
  if (words.empty()) return current.starts_with('-') ? options_of({}) : names_after({});
  std::size_t name_words = 1;
  const Command* command = find_command(words[0]);
  if (command == nullptr) {
    if (words.size() == 1) return names_after(words);
    command = find_command(words[0] + " " + words[1]);
    name_words = 2;
  }
  if (command == nullptr) return {};
  if (const auto flag = flag_before_value(*command, words.back())) return values_of(*flag);
  if (current.starts_with('-')) return options_of(*command);
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(name_words));
  return operands_after(*command, operands_in(*command, words));
}

struct CompletionOptions {
  std::string output = "-";
};

void add_flags(FlagTable& flags, CompletionOptions& options) {
  add_output(flags, options.output);
}

int run(const Invocation& invocation, const CompletionOptions& options) {
  const Words& words = invocation.files;
  if (words[0] == kCandidates) {
    const Candidates candidates = candidates_for({words.begin() + 1, words.end()});
    std::string lines = candidates.kind + "\n";
    for (const auto& [word, description] : candidates.rows)
      lines += word + "\t" + description + "\n";
    files::write_standard_output(lines);
    return kDone;
  }
  tables::check_name("SHELL", words[0], {"bash", "zsh"});
  if (words.size() > 1) throw Error(ErrorKind::kUsage, "several shells given; expected one");
  files::write_output(options.output, words[0] == "bash" ? kBashScript : kZshScript);
  return kDone;
}

}  // namespace

Command completion_command() {
  return {"completion",
          "Help",
          "bash|zsh",
          {1, kAnyNumber},
          "Writes a shell script that completes commands, options and their values.",
          {{"source <(sejajar completion bash)", "enables completion in this shell"}},
          with_options<CompletionOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
