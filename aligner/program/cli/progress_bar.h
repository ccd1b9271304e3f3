#pragma once

#include <chrono>
#include <string>

#include "program/cli/command.h"

namespace sejajar::cli {

/// A progress bar on standard error, from the second second on. Only if standard error is a
/// terminal that can rewrite its line, and not with --quiet.
class ProgressBar {
 public:
  explicit ProgressBar(const Invocation& invocation);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// Shows that `share` of the work is done, 0..1.
  void show(double share);

  /// Removes the bar, to make room for a message; the next show() brings it back.
  void hide();

 private:
  std::string command_;
  bool wanted_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_ = start_;
};

}  // namespace sejajar::cli
