#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "exchange/report/terminal.h"
#include "ground/tables/choices.h"
#include "program/batch/outcome.h"
#include "program/cli/command.h"

namespace sejajar::cli {

/// When output is coloured; kAuto: on a terminal, unless NO_COLOR is set or TERM is dumb.
enum class ColorWhen { kAuto, kAlways, kNever };

/// Returns the width and colours of what `output` writes to: a width of 0 is the terminal's, or
/// that in the environment variable COLUMNS if it is not a terminal, or else 100 columns.
report::Terminal terminal_of(const std::string& output, ColorWhen color, std::uint32_t width);

/// Writes `text` to `output`; on a terminal that it does not fit on, with the user's pager: PAGER,
/// by default less. An empty PAGER, or cat, is none. Throws Error{output} if that fails.
void show(const std::string& output, const std::string& text);

/// A progress bar on standard error, shown once a command has run for a second. Only if standard
/// error is a terminal that can rewrite its line, and not with --quiet.
class ProgressBar {
 public:
  explicit ProgressBar(const Invocation& invocation);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// Shows that `share` of the work is done, 0..1.
  void show(double share);

  /// Shows how many pairs have ended, how many a second, and how long the others will take.
  void show(const batch::RunProgress& progress);

  /// Removes the bar, to make room for a message; the next show() brings it back.
  void hide();

 private:
  bool is_time() const;
  void draw(const std::string& text);

  std::string command_;
  bool wanted_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_ = start_;
};

}  // namespace sejajar::cli

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<cli::ColorWhen> = std::to_array<Choice<cli::ColorWhen>>({
    {cli::ColorWhen::kAuto, "auto", "on a terminal, unless NO_COLOR is set"},
    {cli::ColorWhen::kAlways, "always", "even in a file"},
    {cli::ColorWhen::kNever, "never", "plain text"},
});

}  // namespace sejajar::tables
