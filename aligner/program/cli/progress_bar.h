#pragma once

#include <chrono>
#include <string>

#include "program/cli/options.h"

namespace sejajar::cli {

/// A bar on standard error while work takes long. It is there only if standard error is a terminal
/// that can rewrite its line and nobody asked for quiet, and only from the second second on.
class ProgressBar {
 public:
  explicit ProgressBar(const Arguments& arguments);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// Shows that `share` of the work is done, 0..1.
  void show(double share);

  /// Takes the bar away, for a message to stand in its place; the next show() brings it back.
  void hide();

 private:
  std::string command_;
  bool wanted_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point drawn_ = start_;
};

}  // namespace sejajar::cli
