#pragma once

#include <sejajar/alignment.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sejajar::report {

/// Beads with a lower posterior are called low: they are more likely wrong than right.
inline constexpr double kLow = 0.5;

/// Beads with at least this posterior are called good.
inline constexpr double kGood = 0.9;

/// The statistics of an alignment.
struct Summary {
  std::size_t beads = 0;
  std::size_t low = 0;  ///< beads with a posterior below kLow
  double quality = 0;   ///< of the alignment, 0..1, higher is better
  std::vector<std::pair<std::string, std::size_t>> shapes;  ///< such as 1-1, most frequent first
  std::array<std::size_t, 10> histogram{};  ///< beads by tenth of the posterior, from 0

  /// Counts a posterior in the histogram.
  void count(double posterior);

  /// Share of low beads, 0..1, lower is better; 0 without beads.
  double low_share() const;
};

/// Returns the statistics of `alignment`.
Summary summarize(const Alignment& alignment);

/// Returns "good", "fair" or "poor" for a posterior.
std::string_view confidence(double posterior);

/// Returns a short interpretation of the quality of an alignment.
std::string_view judgement(double quality);

}  // namespace sejajar::report
