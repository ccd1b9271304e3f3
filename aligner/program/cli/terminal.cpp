// The bar is one line that is overwritten, in plain characters, so NO_COLOR does not matter.

#include "program/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "ground/files/output_file.h"
#include "ground/text/number_format.h"

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

/// `seconds` as minutes and seconds, or hours, minutes and seconds.
std::string clock_text(double seconds) {
  constexpr long kMinute = 60;
  const auto two_digits = [](long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const long all = std::lround(seconds);
  const std::string rest = two_digits(all % kMinute);
  const long minutes = all / kMinute;
  if (minutes < kMinute) return std::to_string(minutes) + ":" + rest;
  return std::to_string(minutes / kMinute) + ":" + two_digits(minutes % kMinute) + ":" + rest;
}

/// Whether an environment variable is set and not empty (no-color.org).
bool is_set(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// The width in COLUMNS, which shells set for what is piped into a pager; 0 if there is none.
std::size_t columns_wanted() {
  const char* const columns = std::getenv("COLUMNS");
  if (columns == nullptr) return 0;
  return text::parse_whole_number(columns).value_or(0);
}

/// Shows `text` with the user's pager, by default less. Returns false if there is no pager.
bool page(const std::string& text) {
  constexpr int kNotFound = 127 << 8;  // what the shell exits with, as pclose() returns it
  const char* const wanted = std::getenv("PAGER");
  const std::string pager = wanted == nullptr ? "less" : wanted;
  if (pager.empty() || pager == "cat") return false;
  FILE* const pipe = ::popen(("LESS=${LESS:-FRX} " + pager + " 2>/dev/null").c_str(), "w");
  if (pipe == nullptr) return false;
  std::fwrite(text.data(), 1, text.size(), pipe);  // fails if the reader ends early, as it may
  return ::pclose(pipe) != kNotFound;
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
  if (output == "-" && columns_wanted() > 0) terminal.width = columns_wanted();
  if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = size.ws_col;
  }
  if (width > 0) terminal.width = width;
  terminal.color = color == ColorWhen::kAlways || (color == ColorWhen::kAuto && is_terminal &&
                                                   !is_set("NO_COLOR") && !is_dumb_terminal());
  return terminal;
}

void show(const std::string& output, const std::string& text) {
  winsize size{};
  const bool is_terminal = output == "-" && isatty(STDOUT_FILENO) == 1 &&
                           isatty(STDIN_FILENO) == 1 && !is_dumb_terminal();
  const auto lines = std::count(text.begin(), text.end(), '\n');
  if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && lines >= size.ws_row &&
      size.ws_row > 0 && page(text))
    return;
  files::write_output(output, text);
}

ProgressBar::ProgressBar(const Invocation& invocation)
    : command_(invocation.command),
      wanted_(!invocation.quiet && isatty(STDERR_FILENO) == 1 && !is_dumb_terminal()) {}

ProgressBar::~ProgressBar() {
  hide();
}

bool ProgressBar::is_time() const {
  const auto now = std::chrono::steady_clock::now();
  return wanted_ && now - start_ >= kSilence && (!visible_ || now - drawn_ >= kBetweenDraws);
}

void ProgressBar::draw(const std::string& text) {
  std::cerr << kClearLine + ("sejajar " + command_) + " " + text << std::flush;
  drawn_ = std::chrono::steady_clock::now();
  visible_ = true;
}

void ProgressBar::show(double share) {
  if (is_time()) draw(bar_of(std::clamp(share, 0.0, 1.0)));
}

void ProgressBar::show(const batch::RunProgress& progress) {
  if (!is_time()) return;
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
  const double rate = static_cast<double>(progress.ended) / elapsed.count();
  std::string text;
  if (progress.share >= 0) text = bar_of(std::clamp(progress.share, 0.0, 1.0)) + "  ";
  if (progress.all > 0) text += std::to_string(progress.ended) + " of ";
  text += text::counted(progress.all > 0 ? progress.all : progress.ended, "pair") + ", " +
          text::format_fixed(rate, rate < 10 ? 1 : 0) + "/s";
  if (progress.share > 0)
    text += ", " + clock_text(elapsed.count() * (1 - progress.share) / progress.share) + " left";
  draw(text);
}

void ProgressBar::hide() {
  if (visible_) std::cerr << kClearLine << std::flush;
  visible_ = false;
}

}  // namespace sejajar::cli
