#pragma once

#include <string>
#include <vector>

#include "program/cli/options.h"

namespace sejajar::cli {

/// What may stand in one place of a command line.
struct Candidates {
  std::vector<std::string> words;
  bool files = false;
  bool folders = false;
};

/// Returns what may follow `flag`.
Candidates values_of(const Flag& flag);

/// Returns what may be the first operand of a command of the table `commands`.
Candidates first_operands(const Command& command, const std::vector<Command>& commands);

/// Returns whether files may stand behind the first operand of `command`.
bool takes_more_files(const Command& command);

/// Returns the first words of the names of `commands`, each once.
std::vector<std::string> first_words(const std::vector<Command>& commands);

/// Returns those of `commands` whose names are `first` and another word.
std::vector<Command> group_of(const std::vector<Command>& commands, const std::string& first);

/// Returns the flags of `command` and the one that brings other rules.
std::vector<std::string> flag_words(const Command& command);

}  // namespace sejajar::cli
