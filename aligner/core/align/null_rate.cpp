#include "core/align/null_rate.h"

#include <algorithm>
#include <cmath>

namespace sejajar::aligning {

namespace {

constexpr double kGeneralRate = 0.02;  // runs per bead in parallel text
constexpr double kPriorBeads = 50;     // weight of the general rate
constexpr double kLeastRate = 0.0005;
constexpr double kGreatestRate = 0.2;
constexpr double kCounted = 0.5;    // posterior of the nulls that count
constexpr double kSameRate = 0.02;  // relative change of the rate
constexpr int kMostIterations = 8;

/// The nulls of one side, by sentence.
struct Nulls {
  explicit Nulls(std::size_t sentences) : posteriors(sentences), run_starts(sentences) {}

  void add(std::uint32_t sentence, double posterior, double run_start) {
    posteriors[sentence] += posterior;
    run_starts[sentence] += run_start;
  }

  /// Expected runs that begin with a null more likely than not.
  double runs() const {
    double sum = 0;
    for (std::size_t k = 0; k < posteriors.size(); ++k)
      sum += posteriors[k] > kCounted ? run_starts[k] : 0;
    return sum;
  }

  std::vector<double> posteriors;
  std::vector<double> run_starts;
};

double count_rate(const dp::BeadGraph& graph, const dp::Expectation& expected) {
  Nulls source(graph.band().source_size());
  Nulls target(graph.band().target_size());
  double beads = 0;
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    if (!step.shape.is_null()) {
      beads += expected.posteriors[a];
    } else if (step.shape.target == 0) {
      source.add(step.i - 1, expected.posteriors[a], expected.run_starts[a]);
    } else {
      target.add(step.j - 1, expected.posteriors[a], expected.run_starts[a]);
    }
  });
  return null_rate_of(source.runs() + target.runs(), beads);
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
