// The terminal is asked once; what its user says of width and colour counts for more.

#include "program/cli/terminal_size.h"

#include <sejajar/error.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace sejajar::cli {
namespace {

/// Whether a variable of the environment is set to anything at all (no-color.org).
bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool is_dumb_terminal() {
  const char* const terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

report::Terminal terminal_of(const Arguments& arguments) {
  const std::string& color = arguments.view.color;
  if (color != "auto" && color != "always" && color != "never") {
    throw Error(ErrorKind::kUsage,
                "--color: unknown value '" + color + "'; expected one of auto, always, never");
  }
  report::Terminal terminal;
  const bool shown = arguments.output == "-" && isatty(STDOUT_FILENO) == 1;
  winsize size{};
  if (shown && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = size.ws_col;
  }
  if (arguments.view.width > 0) terminal.width = arguments.view.width;
  terminal.color =
      color == "always" || (color == "auto" && shown && !is_set("NO_COLOR") && !is_dumb_terminal());
  return terminal;
}

}  // namespace sejajar::cli
