// One line that is overwritten, in plain characters, so NO_COLOR does not matter.

#include "program/cli/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>

#include "program/cli/terminal.h"

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

}  // namespace

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
