// The bar is one line that is overwritten, in plain characters, so NO_COLOR does not matter.

#include "program/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace sejajar::cli {
namespace {

constexpr std::chrono::seconds kSilence(1);             // shorter work shows no bar
constexpr std::chrono::milliseconds kBetweenDraws(80);  // to be readable
constexpr int kBarWidth = 30;
constexpr const char* kClearLine = "\r\x1b[K";

std::string bar_of(double share) {
  const int full = static_cast<int>(std::lround(share * kBarWidth));
  return "[" + std::string(static_cast<std::size_t>(full), '#') +
         std::string(static_cast<std::size_t>(kBarWidth - full), '.') + "] " +
         std::to_string(std::lround(share * 100)) + " %";
}

/// Whether an environment variable is set and not empty (no-color.org).
bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// Whether the terminal can neither move its cursor nor show colours.
bool is_dumb_terminal() {
  const char* const terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

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

ProgressBar::ProgressBar(const Invocation& invocation)
    : command_(invocation.command),
      wanted_(!invocation.quiet && isatty(STDERR_FILENO) == 1 && !is_dumb_terminal()) {}

ProgressBar::~ProgressBar() {
  hide();
}

void ProgressBar::show(double share) {
  const auto now = std::chrono::steady_clock::now();
  if (!wanted_ || now - start_ < kSilence || (visible_ && now - drawn_ < kBetweenDraws)) return;
  std::cerr << kClearLine + ("sejajar " + command_) + " " + bar_of(std::clamp(share, 0.0, 1.0))
            << std::flush;
  drawn_ = now;
  visible_ = true;
}

void ProgressBar::hide() {
  if (visible_) std::cerr << kClearLine << std::flush;
  visible_ = false;
}

}  // namespace sejajar::cli
