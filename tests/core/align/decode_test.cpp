#include "core/align/decode.h"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

#include "core/dp/graph_paths.h"
#include "support/random.h"

namespace sejajar::aligning {
namespace {

bool both_sides(dp::Move move) {
  return move.source > 0 && move.target > 0;
}

/// The greatest expected F1 of any path, found by looking at each.
class NaiveDecoder {
 public:
  NaiveDecoder(const dp::BeadGraph& graph, const std::vector<double>& posteriors)
      : band_(graph.band()) {
    graph.for_each([&](const dp::Step& step, std::size_t a) {
      if (!both_sides(dp::kMoves[step.move])) return;
      posteriors_[{step.i, step.j, step.move}] = posteriors[a];
      truth_ += posteriors[a];
    });
    walk(0, 0, 0, 0);
  }

  double best() const { return best_; }

  double f1_of(const std::vector<Choice>& path) const {
    double right = 0;
    int beads = 0;
    for (const auto& [step, posterior] : path) {
      if (!both_sides(dp::kMoves[step.move])) continue;
      right += posteriors_.at({step.i, step.j, step.move});
      ++beads;
    }
    return 2 * right / (beads + truth_);
  }

 private:
  void walk(std::uint32_t i, std::uint32_t j, double right, int beads) {
    if (i == band_.source_size() && j == band_.target_size()) {
      best_ = std::max(best_, 2 * right / (beads + truth_));
    }
    for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
      const auto [s, t] = dp::kMoves[k];
      if (!band_.contains(i + s, j + t)) continue;
      const bool both = both_sides(dp::kMoves[k]);
      walk(i + s, j + t, right + (both ? posteriors_.at({i + s, j + t, k}) : 0),
           beads + (both ? 1 : 0));
    }
  }

  const dp::Band& band_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::size_t>, double> posteriors_;
  double truth_ = 0;
  double best_ = 0;
};

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
    if (dp::kMoves[step.move] == dp::Move{1, 1} && step.i == step.j)
      posteriors[a] = values[step.i - 1];
  });
  return posteriors;
}

TEST(Decode, LeavesSentencesAloneWhereNothingIsLikely) {
  const dp::BeadGraph graph(dp::Band::full(2, 2));
  const auto path = decode(graph, on_the_diagonal(graph, {1.0, 0.05}));
  const std::vector<Choice> expected = {{{1, 1, 2}, 1.0}, {{2, 1, 0}, 0}, {{2, 2, 1}, 0}};
  EXPECT_EQ(path, expected);
}

TEST(Decode, LeavesThemAloneInOneOrderWhereTheGraphHasNoOtherWay) {
  // Two of the beads are unlikely, but there are no others.
  const dp::Band band({0, 0, 1, 2}, {0, 1, 2, 3});
  dp::BeadGraph graph(band);
  graph.weigh([](auto, auto, std::size_t k) { return k == 2 ? 0.0 : 50.0; });
  graph = dp::within(graph, 20);
  ASSERT_EQ(graph.size(), 3U);
  const std::vector<Choice> expected = {
      {{1, 1, 2}, 1.0}, {{2, 1, 0}, 0}, {{3, 1, 0}, 0}, {{3, 2, 1}, 0}, {{3, 3, 1}, 0}};
  EXPECT_EQ(decode(graph, on_the_diagonal(graph, {1.0, 0.1, 0.2})), expected);
}

}  // namespace
}  // namespace sejajar::aligning
