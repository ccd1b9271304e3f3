// The command `manual`: one page, or all of them into a folder. Their day is that of all outputs.

#include <sejajar/error.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/manual.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

/// The day of outputs, such as 2026-03-14.
std::string today() {
  const auto seconds = static_cast<std::time_t>(creation_time());
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[sizeof "9999-12-31"];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

/// The command that `words` name.
const Command& named(const std::vector<std::string>& words) {
  const std::string name = joined(words, " ");
  const auto found = std::find_if(commands().begin(), commands().end(),
                                  [&](const Command& command) { return command.name == name; });
  if (found != commands().end()) return *found;
  throw Error(ErrorKind::kUsage,
              "unknown command '" + name + "'; expected one that `sejajar --help` lists");
}

void write_all(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const auto write = [&](const Command* command, const std::string& page) {
    io::write_output((folder / (page_name(command) + ".1")).string(), page);
  };
  write(nullptr, program_page(commands(), today()));
  for (const Command& command : commands()) write(&command, command_page(command, today()));
}

}  // namespace

int run_manual(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.files;
  if (!arguments.all_pages.empty()) {
    if (!words.empty()) {
      throw Error(ErrorKind::kUsage, "--all and a command exclude each other; expected one");
    }
    write_all(arguments.all_pages);
    return kDone;
  }
  io::write_output(arguments.output, words.empty() ? program_page(commands(), today())
                                                   : command_page(named(words), today()));
  return kDone;
}

}  // namespace sejajar::cli
