#pragma once

#include <sejajar/alignment.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace sejajar::aligning {

/// Adds up the time that each stage takes; a stage that runs again is one row.
class Stopwatch {
 public:
  /// Calls `progress`, unless it is empty, after each lap with the share of `laps` that are done.
  void report_to(std::function<void(double share)> progress, std::size_t laps) {
    progress_ = std::move(progress);
    laps_ = laps;
  }

  /// Books the time since the last call, or since construction, on `stage`.
  void lap(const std::string& stage) {
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - last_).count();
    last_ = now;
    const auto known = std::find_if(stages_.begin(), stages_.end(),
                                    [&](const StageTime& row) { return row.stage == stage; });
    if (known == stages_.end())
      stages_.push_back({stage, seconds});
    else
      known->seconds += seconds;
    ++done_;
    if (progress_) progress_(static_cast<double>(done_) / static_cast<double>(laps_));
  }

  /// Returns the time of each stage, in the order of their first laps.
  const std::vector<StageTime>& stages() const { return stages_; }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  std::vector<StageTime> stages_;
  std::function<void(double share)> progress_;
  std::size_t laps_ = 0;
  std::size_t done_ = 0;
};

}  // namespace sejajar::aligning
