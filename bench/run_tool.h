#pragma once

#include <sejajar/error.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

namespace sejajar::bench {

/// Returns the exit code of the tool `name`, whose work `run` does with the words of the command
/// line; an error is told on standard error: 1 if an input is at fault, else 2.
inline int run_tool(const char* name, int (*run)(const std::vector<std::string>& words), int count,
                    char** values) {
  try {
    return run(std::vector<std::string>(values + 1, values + count));
  } catch (const Error& error) {
    std::cerr << name << ": " << error.what() << '\n';
    return error.kind() == ErrorKind::kInput ? 1 : 2;
  } catch (const std::exception& error) {
    std::cerr << name << ": " << error.what() << '\n';
    return 1;
  }
}

}  // namespace sejajar::bench
