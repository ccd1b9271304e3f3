#pragma once

#include <string>

namespace sejajar::pipeline {

/// What decides the bytes of the outputs of a run besides its inputs.
struct Identity {
  std::string options = {};  ///< one `name = value` per line, sorted
  std::string models = {};   ///< hash of all models and files that the options name
  std::string tool = {};     ///< version of the program

  /// Returns the hash of all three.
  std::string hash() const;
};

/// Returns in what a run of `before` differs from one of `now`, such as "'splitter = line'
/// differs"; "" if in nothing.
std::string difference(const Identity& before, const Identity& now);

}  // namespace sejajar::pipeline
