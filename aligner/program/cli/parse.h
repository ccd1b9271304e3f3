#pragma once

#include <string>
#include <vector>

#include "program/cli/command.h"

namespace sejajar::cli {

/// The parts of a command line other than the values of its flags.
struct ParsedLine {
  std::vector<std::string> files;  ///< operands
  std::string options;             ///< the options in effect, as a file that --config reads
  std::vector<std::pair<const Flag*, std::string>> paths;  ///< values of the flags that take files
  /// Flags that the command line does not set, as messages name them, and the variable or file that
  /// does.
  std::vector<std::pair<std::string, std::string>> origins;

  /// Returns what precedes a `message` about the value of a flag: "$SEJAJAR_MIN_POSTERIOR: ", say;
  /// "" if the message is about no flag, or one of the command line.
  std::string origin_in(const std::string& message) const;
};

/// Sets the values of `flags`, the flags of `command`: from `words`, which follow the name
/// of the command, else from the environment (SEJAJAR_MIN_POSTERIOR for --min-posterior), else from
/// the file of --config, whose lines for other commands are skipped.
/// Throws Error{usage} if a flag is unknown, misused or has a bad value.
ParsedLine parse(const Command& command, const std::vector<Flag>& flags,
                 const std::vector<std::string>& words);

}  // namespace sejajar::cli
