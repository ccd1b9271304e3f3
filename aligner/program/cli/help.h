#pragma once

#include <string>
#include <vector>

#include "program/cli/command.h"

namespace sejajar::cli {

/// Returns the text of `sejajar --help`, which lists `commands`.
std::string program_help(const std::vector<Command>& commands);

/// Returns the text of `sejajar COMMAND --help`: all options in groups, examples, tables.
std::string help_text(const Command& command);

/// Returns the text of `sejajar COMMAND -h`: the most used options and examples.
std::string short_help_text(const Command& command);

/// A heading and the rows below it.
struct Section {
  std::string title;
  Rows rows;
};

/// Returns the tables that the values of `flags` are chosen from.
std::vector<Section> tables_of(const std::vector<Flag>& flags);

/// Returns the words of `text` as lines of at most `width` characters, unless a word is longer.
std::vector<std::string> filled(const std::string& text, std::size_t width);

}  // namespace sejajar::cli
