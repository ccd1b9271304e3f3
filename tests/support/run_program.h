#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "support/temp_dir.h"

namespace sejajar::test {

/// What became of a command.
struct Outcome {
  int exit_code = -1;  ///< 128 + the signal if one ended it
  std::string out;
  std::string err;

  std::string first_err_line() const { return err.substr(0, err.find('\n')); }
};

/// Runs `command` with the shell, in the folder `dir`; what it writes is read from files.
inline Outcome run_shell(const std::string& command, const TempDir& dir) {
  const TempDir streams;
  const std::string line = "cd '" + dir.path().string() + "' && ( " + command + " ) >'" +
                           (streams / "out") + "' 2>'" + (streams / "err") + "'";
  const int status = std::system(line.c_str());
  Outcome outcome;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = streams.read("out");
  outcome.err = streams.read("err");
  return outcome;
}

}  // namespace sejajar::test
