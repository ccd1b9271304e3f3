#include "program/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace sejajar::cli {
namespace {

/// Whether an environment variable is set and not empty (no-color.org).
bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool is_dumb_terminal() {
  const char* const terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

report::Terminal terminal_of(const std::string& output, ColorWhen color, std::uint32_t width) {
  report::Terminal terminal;
  const bool is_terminal = output == "-" && isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = size.ws_col;
  }
  if (width > 0) terminal.width = width;
  terminal.color = color == ColorWhen::kAlways || (color == ColorWhen::kAuto && is_terminal &&
                                                   !is_set("NO_COLOR") && !is_dumb_terminal());
  return terminal;
}

}  // namespace sejajar::cli
