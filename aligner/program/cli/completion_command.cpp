// The command `completion`, and what both shells complete, taken from the tables of commands and
// flags: choices, placeholders such as FILE, and operands as the usage line shows them.

#include <sejajar/error.h>

#include <algorithm>

#include "ground/files/output_file.h"
#include "program/cli/completion.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

struct CompletionOptions {
  std::string output = "-";
};

void add_flags(FlagTable& flags, CompletionOptions& options) {
  add_output(flags, options.output);
}

int run(const Invocation& invocation, const CompletionOptions& options) {
  const std::string& shell = invocation.files[0];
  tables::check_name("SHELL", shell, {"bash", "zsh"});
  files::write_output(options.output, shell == "bash" ? bash_completion() : zsh_completion());
  return kDone;
}

}  // namespace

Candidates values_of(const Flag& flag) {
  Candidates values = {.words = names_of(flag.choices),
                       .files = flag.value_name.starts_with("FILE") || flag.takes == Takes::kFiles,
                       .folders = flag.value_name == "DIR"};
  if (flag.takes == Takes::kAssignment) {
    for (std::string& word : values.words) word += '=';
  }
  return values;
}

Candidates first_operands(const Command& command) {
  const std::string first = command.operands.substr(0, command.operands.find(' '));
  if (first == "[COMMAND]") return {.words = tables::names_of(commands())};
  if (first.find('|') != std::string::npos) return {.words = parts_of(first, '|')};
  return {.words = {}, .files = true};
}

bool takes_more_files(const Command& command) {
  return command.operands.find(' ') != std::string::npos ||
         command.operands.find("...") != std::string::npos;
}

std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const Command& command : commands()) {
    const std::string word = command.name.substr(0, command.name.find(' '));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

std::vector<std::string> flag_words(const Command& command) {
  std::vector<std::string> words;
  for (const Flag& flag : flags_of(command)) {
    const std::string value = flag.has_single_dash && flag.takes != Takes::kNothing ? "=" : "";
    words.push_back(flag.shown() + value);
    if (!flag.letter().empty()) words.push_back(flag.letter());
  }
  return words;
}

Command completion_command() {
  return {"completion",
          "Help",
          "bash|zsh",
          {1, 1},
          "Writes a shell script that completes commands, options and their values.",
          {{"source <(sejajar completion bash)", "enables completion in this shell"}},
          with_options<CompletionOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
