#include "core/align/decode.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/dp/paths.h"
#include "support/random.h"

namespace sejajar::aligning {
namespace {

/// The greatest expected F1 of any path, found by trying each.
class NaiveDecoder {
 public:
  NaiveDecoder(const dp::BeadGraph& graph, const std::vector<double>& posteriors)
      : graph_(graph), posteriors_(posteriors) {
    graph.for_each([&](const dp::Step& step, std::size_t a) {
      if (!step.shape.is_null()) truth_ += posteriors[a];
    });
    walk(0, 0, 0, 0);
  }

  double best() const { return best_; }

  double f1_of(const std::vector<Bead>& path) const {
    double right = 0;
    int beads = 0;
    for (const Bead& bead : path) {
      if (bead.source.empty() || bead.target.empty()) continue;
      right += posterior_of(dp::step_of(bead.source, bead.target));
      ++beads;
    }
    return 2 * right / (beads + truth_);
  }

 private:
  double posterior_of(const dp::Step& step) const {
    return posteriors_[graph_.find(step.source(), step.target()).value()];
  }

  void walk(std::uint32_t i, std::uint32_t j, double right, int beads) {
    if (i == graph_.band().source_size() && j == graph_.band().target_size()) {
      best_ = std::max(best_, 2 * right / (beads + truth_));
    }
    for (const dp::Shape shape : dp::kShapes) {
      const dp::Step step{i + shape.source, j + shape.target, shape};
      if (!graph_.band().contains(step.i, step.j)) continue;
      walk(step.i, step.j, right + (shape.is_null() ? 0 : posterior_of(step)),
           beads + (shape.is_null() ? 0 : 1));
    }
  }

  const dp::BeadGraph& graph_;
  const std::vector<double>& posteriors_;
  double truth_ = 0;
  double best_ = 0;
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

TEST(Decode, FindsTheGreatestExpectedF1OfAllPaths) {
  test::Random random(21);
  for (int round = 0; round < 30; ++round) {
    const std::uint32_t n = random.between(1, 4);
    const std::uint32_t m = random.between(1, 4);
    const dp::BeadGraph graph(dp::Band::full(n, m));
    // Shares of 1 over the beads that end in one row: no more than posteriors could be.
    std::vector<double> posteriors(graph.size());
    for (double& value : posteriors) value = random.chance(0.1) ? 0.4 * random.unit() : 0;
    const NaiveDecoder naive(graph, posteriors);
    if (naive.best() == 0) continue;
    EXPECT_NEAR(naive.f1_of(decode(graph, posteriors)), naive.best(), 0.002) << n << 'x' << m;
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

TEST(Decode, LeavesSentencesWithoutTranslationWhereNoBeadIsLikely) {
  const dp::BeadGraph graph(dp::Band::full(2, 2));
  const Shown expected = {
      {{1, 1, kOneToOne}, 1.0}, {{2, 1, kSourceNull}, 0}, {{2, 2, kTargetNull}, 0}};
  EXPECT_EQ(shown(decode(graph, on_the_diagonal(graph, {1.0, 0.05}))), expected);
}

TEST(Decode, PutsNullsInOneOrderWhereTheGraphHasNoOtherPath) {
  // Two of the beads are unlikely, but there are no others.
  const dp::Band band({0, 0, 1, 2}, {0, 1, 2, 3});
  dp::BeadGraph graph(band);
  graph.weigh([](const dp::Step& step) { return step.shape == kOneToOne ? 0.0 : 50.0; });
  graph = dp::within(graph, 20);
  ASSERT_EQ(graph.size(), 3U);
  const Shown expected = {{{1, 1, kOneToOne}, 1.0},
                          {{2, 1, kSourceNull}, 0},
                          {{3, 1, kSourceNull}, 0},
                          {{3, 2, kTargetNull}, 0},
                          {{3, 3, kTargetNull}, 0}};
  EXPECT_EQ(shown(decode(graph, on_the_diagonal(graph, {1.0, 0.1, 0.2}))), expected);
}

}  // namespace
}  // namespace sejajar::aligning
