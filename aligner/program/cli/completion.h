#pragma once

#include <string>
#include <vector>

#include "program/cli/command.h"

namespace sejajar::cli {

/// Returns a script that completes commands, their options and the values of these.
std::string bash_completion();
std::string zsh_completion();

/// What can be completed at one position of a command line: words, or files, or directories.
struct Candidates {
  std::vector<std::string> words;
  bool files = false;
  bool folders = false;
};

/// Returns the values of `flag`; names of assignments end in "=".
Candidates values_of(const Flag& flag);

/// Returns the first operands of `command`.
Candidates first_operands(const Command& command);

/// Returns whether files may follow the first operand of `command`.
bool takes_more_files(const Command& command);

/// Returns the first words of the names of all commands, each once.
std::vector<std::string> first_words();

/// Returns all forms of all flags of `command`.
std::vector<std::string> flag_words(const Command& command);

}  // namespace sejajar::cli
