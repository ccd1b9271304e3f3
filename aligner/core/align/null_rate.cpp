#include "core/align/null_rate.h"

#include <algorithm>
#include <cmath>

#include "core/dp/null_sums.h"

namespace sejajar::aligning {

namespace {

constexpr double kGeneralRate = 0.02;  // runs per bead in parallel text
constexpr double kPriorBeads = 50;     // weight of the general rate
constexpr double kLeastRate = 0.0005;
constexpr double kGreatestRate = 0.2;
constexpr double kCounted = 0.5;    // posterior of the nulls that count
constexpr double kSameRate = 0.02;  // relative change of the rate
constexpr int kMostIterations = 8;

/// Expected runs that begin with a null more likely than not, on one side.
double runs_of(const std::vector<double>& posteriors, const std::vector<double>& run_starts) {
  double runs = 0;
  for (std::size_t k = 0; k < posteriors.size(); ++k)
    runs += posteriors[k] > kCounted ? run_starts[k] : 0;
  return runs;
}

double count_rate(const dp::BeadGraph& graph, const dp::Expectation& expected) {
  const dp::NullSums posteriors = dp::null_sums(graph, expected.posteriors);
  const dp::NullSums run_starts = dp::null_sums(graph, expected.run_starts);
  double beads = 0;
  for (std::size_t a = 0; a < graph.size(); ++a)
    beads += graph.arc(a).shape.is_null() ? 0 : expected.posteriors[a];
  return null_rate_of(
      runs_of(posteriors.source, run_starts.source) + runs_of(posteriors.target, run_starts.target),
      beads);
}

}  // namespace

double null_rate_of(double runs, double beads) {
  const double rate = (runs + kPriorBeads * kGeneralRate) / (beads + runs + kPriorBeads);
  return std::clamp(rate, kLeastRate, kGreatestRate);
}

void fit_null_rate(RatedBeads& rated, const score::Components& weights) {
  const auto expect = [&] {
    rated.beads.set_null_start(score::null_start_cost(rated.null_rate, weights));
    rated.expected = dp::expectation(rated.beads, dp::own_costs(rated.beads));
  };
  expect();
  for (int iteration = 0; iteration < kMostIterations; ++iteration) {
    const double rate = count_rate(rated.beads, rated.expected);
    if (std::abs(rate - rated.null_rate) < kSameRate * rated.null_rate) return;
    rated.null_rate = rate;
    expect();
  }
}

}  // namespace sejajar::aligning
