// Command lines and configuration files: the first byte chooses the command, the second which of
// the two. The words of a command line end in NUL bytes.

#include <sejajar/error.h>

#include <sstream>

#include "fuzz/memory_file.h"
#include "program/cli/command.h"
#include "program/cli/parse.h"

namespace sejajar::fuzz {
namespace {

/// Sets the flags of `command` as the program does; returns the options in effect.
std::string options_of(const cli::Command& command, const std::vector<std::string>& words) {
  cli::BoundCommand bound = command.bind();
  cli::GeneralOptions general;
  cli::add_general(bound.flags, general);
  return cli::parse(command, bound.flags.rows(), words).options;
}

std::string options_of(const cli::Command& command, const std::string& config) {
  const MemoryFile file(config);
  return options_of(command, std::vector<std::string>{"--config", file.path()});
}

/// Whether the options of a configuration come back from what is said of them.
void read_configuration(const cli::Command& command, const std::string& bytes) {
  const std::string options = options_of(command, bytes);
  require(options_of(command, options) == options, "options that read as they are written");
}

void read_words(const cli::Command& command, const std::string& bytes) {
  std::vector<std::string> words;
  std::istringstream in(bytes);
  for (std::string word; std::getline(in, word, '\0');) {
    if (word.find("config") != std::string::npos) return;  // any file of the machine
    words.push_back(word);
  }
  options_of(command, words);
}

}  // namespace
}  // namespace sejajar::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sejajar;
  fuzz::Input input(data, size);
  const std::vector<cli::Command>& commands = cli::commands();
  const cli::Command& command = commands[input.choose(commands.size())];
  const auto read = input.choose(2) == 0 ? fuzz::read_configuration : fuzz::read_words;
  try {
    read(command, input.rest());
  } catch (const Error& error) {
    const std::string message = error.what();
    fuzz::require(error.kind() == ErrorKind::kUsage, "an error of usage");
    fuzz::require(message.find("; ") != std::string::npos, "an error that says what to do");
  }
  return 0;
}
