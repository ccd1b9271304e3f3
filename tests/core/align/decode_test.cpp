#include "core/align/decode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/dp/paths.h"
#include "support/random.h"

namespace sejajar::aligning {
namespace {

/// What decode() maximises, computed for every path.
class NaiveDecoder {
 public:
  NaiveDecoder(const dp::BeadGraph& graph, const std::vector<double>& posteriors)
      : graph_(graph), posteriors_(posteriors) {
    graph.for_each([&](const dp::Step& step, std::size_t a) {
      if (!step.shape.is_null()) truth_ += posteriors[a];
    });
  }

  /// Expected F1: precision over all beads, recall over two-sided ones.
  double f1_of(const std::vector<Bead>& path) const {
    double right = 0;
    double two_sided = 0;
    for (const Bead& bead : path) {
      const double posterior = posterior_of(dp::step_of(bead.source, bead.target));
      right += posterior;
      two_sided += bead.source.empty() || bead.target.empty() ? 0 : posterior;
    }
    const double precision = right / static_cast<double>(path.size());
    const double recall = two_sided / truth_;
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  double gain_of(const std::vector<Bead>& path, double f1) const {
    double gain = 0;
    for (const Bead& bead : path) gain += gain_of(dp::step_of(bead.source, bead.target), f1);
    return gain;
  }

  double greatest_gain(double f1) const { return greatest_gain({}, f1); }

 private:
  /// Of a null: that of its sentence in all places.
  double posterior_of(const dp::Step& step) const {
    if (!step.shape.is_null())
      return posteriors_[graph_.find(step.source(), step.target()).value()];
    double sum = 0;
    graph_.for_each([&](const dp::Step& other, std::size_t a) {
      const bool same_sentence = step.shape.target == 0 ? step.i == other.i : step.j == other.j;
      if (step.shape == other.shape && same_sentence) sum += posteriors_[a];
    });
    return sum;
  }

  double gain_of(const dp::Step& step, double f1) const {
    const double gain = posterior_of(step) - f1 / 2;
    if (step.shape.is_null()) return 0.7 * std::min(0.0, gain);
    return gain < 0 ? gain * std::sqrt(step.shape.source * step.shape.target) : gain;
  }

  /// Over all ways from the end of `last`.
  double greatest_gain(const dp::Step& last, double f1) const {
    if (last.i == graph_.band().source_size() && last.j == graph_.band().target_size()) return 0;
    double greatest = -dp::kImpossible;
    for (const dp::Shape shape : dp::kShapes) {
      const bool after_target_null = last.shape.source == 0 && last.shape.target == 1;
      const dp::Step step{last.i + shape.source, last.j + shape.target, shape};
      if ((after_target_null && shape.target == 0) || !graph_.band().contains(step.i, step.j))
        continue;
      greatest = std::max(greatest, gain_of(step, f1) + greatest_gain(step, f1));
    }
    return greatest;
  }

  const dp::BeadGraph& graph_;
  const std::vector<double>& posteriors_;
  double truth_ = 0;
};

/// The beads as steps with their posteriors.
std::vector<std::pair<dp::Step, double>> shown(const std::vector<Bead>& path) {
  std::vector<std::pair<dp::Step, double>> steps;
  for (const Bead& bead : path)
    steps.emplace_back(dp::step_of(bead.source, bead.target), bead.posterior);
  return steps;
}

using Shown = decltype(shown({}));

constexpr dp::Shape kSourceNull{1, 0};
constexpr dp::Shape kTargetNull{0, 1};
constexpr dp::Shape kOneToOne{1, 1};

TEST(Decode, GainsAsMuchAsAnyPathAtItsOwnF1) {
  test::Random random(21);
  for (int round = 0; round < 30; ++round) {
    const std::uint32_t n = random.between(1, 4);
    const std::uint32_t m = random.between(1, 4);
    dp::BeadGraph graph(dp::Band::full(n, m));
    graph.weigh([&](const dp::Step&) { return 8 * random.unit(); });
    const std::vector<double> posteriors = dp::expectation(graph, dp::own_costs(graph)).posteriors;
    const NaiveDecoder naive(graph, posteriors);
    const std::vector<Bead> path = decode(graph, posteriors);
    const double f1 = naive.f1_of(path);
    EXPECT_NEAR(naive.gain_of(path, f1), naive.greatest_gain(f1), 0.02) << n << 'x' << m;
  }
}

/// Posteriors of the beads of `graph`: `value` of a 1-1 bead that ends at (i, i), else 0.
std::vector<double> on_the_diagonal(const dp::BeadGraph& graph, const std::vector<double>& values) {
  std::vector<double> posteriors(graph.size(), 0);
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    if (step.shape == kOneToOne && step.i == step.j) posteriors[a] = values[step.i - 1];
  });
  return posteriors;
}

// The nulls of the second sentences have two places each, of which none is likely.
TEST(Decode, LeavesSentencesWithoutTranslationWhereTheirNullsAreLikely) {
  const dp::BeadGraph graph(dp::Band::full(2, 2));
  std::vector<double> posteriors = on_the_diagonal(graph, {1.0, 0.3});
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    const bool second = step.shape.target == 0 ? step.i == 2 : step.j == 2;
    if (step.i >= 1 && step.j >= 1 && step.shape.is_null() && second) posteriors[a] = 0.3;
  });
  const Shown expected = {
      {{1, 1, kOneToOne}, 1.0}, {{2, 1, kSourceNull}, 0.6}, {{2, 2, kTargetNull}, 0.6}};
  EXPECT_EQ(shown(decode(graph, posteriors)), expected);
}

TEST(Decode, PairsWhatIsLeftWhereTheNullsAreLessLikelyThanTheBead) {
  const dp::BeadGraph graph(dp::Band::full(2, 2));
  const Shown expected = {{{1, 1, kOneToOne}, 1.0}, {{2, 2, kOneToOne}, 0.3}};
  EXPECT_EQ(shown(decode(graph, on_the_diagonal(graph, {1.0, 0.3}))), expected);
}

}  // namespace
}  // namespace sejajar::aligning
