#include "core/dp/graph_paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

using test::NaiveSearch;
using test::Random;

/// A small band, the cost of every bead in it, and the graph of them.
struct Example {
  Band band;
  test::BeadCost cost;
  BeadGraph graph;
};

/// Costs are numbers that a float holds exactly.
Example random_example(Random& random, const std::function<double()>& draw) {
  const std::uint32_t n = random.between(0, 5);
  const std::uint32_t m = random.between(0, 5);
  Example example{test::random_band(n, m, random), {}, {}};
  example.cost = test::drawn_costs(n, m, kMoves.size(), [&] { return draw(); });
  example.graph = BeadGraph(example.band);
  example.graph.weigh(example.cost);
  return example;
}

template <class Check>
void for_random_examples(const Check& check) {
  Random random(31);
  for (int round = 0; round < 300; ++round) {
    const bool some_impossible = round % 3 == 0;
    check(random_example(random, [&] {
      const double cost = static_cast<double>(random.below(64)) / 8 - 2;
      return some_impossible && random.chance(0.3) ? kImpossible : cost;
    }));
  }
}

/// The steps of the path `arcs` of `graph`.
std::vector<Step> steps_of(const BeadGraph& graph, const std::vector<std::size_t>& arcs) {
  std::vector<Step> steps;
  Step step{0, 0, 0};
  for (const std::size_t a : arcs) {
    step.move = graph.arc(a).move;
    step.i += kMoves[step.move].source;
    step.j += kMoves[step.move].target;
    steps.push_back(step);
  }
  return steps;
}

TEST(CheapestPath, EqualsEnumeration) {
  for_random_examples([](const Example& example) {
    const NaiveSearch naive(example.band, kMoves, example.cost);
    std::vector<double> costs;
    for (std::size_t a = 0; a < example.graph.size(); ++a)
      costs.push_back(static_cast<double>(example.graph.arc(a).cost));
    EXPECT_EQ(steps_of(example.graph, cheapest_path(example.graph, costs)), naive.best());
  });
}

TEST(Posteriors, OfAGraphEqualEnumeration) {
  for_random_examples([](const Example& example) {
    const NaiveSearch naive(example.band, kMoves, example.cost);
    const std::vector<double> found = posteriors(example.graph);
    example.graph.for_each([&](const Step& step, std::size_t a) {
      EXPECT_NEAR(found[a], naive.posterior(step.i, step.j, step.move), 1e-9);
    });
  });
}

TEST(Within, KeepsTheBeadsOfPathsThatAreCheapEnoughAndNoOthers) {
  constexpr double kNats = 4.1;
  for_random_examples([](const Example& example) {
    const NaiveSearch naive(example.band, kMoves, example.cost);
    const BeadGraph kept = within(example.graph, kNats);
    std::size_t expected = 0;
    example.graph.for_each([&](const Step& step, std::size_t a) {
      // The cheapest path through a bead is the cheapest one where all others over its place are
      // impossible.
      const Move move = kMoves[step.move];
      const NaiveSearch through(
          example.band, kMoves, [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
            if (i == step.i && j == step.j && k == step.move) return example.cost(i, j, k);
            const bool clear = (i <= step.i - move.source && j <= step.j - move.target) ||
                               (i - kMoves[k].source >= step.i && j - kMoves[k].target >= step.j);
            return clear ? example.cost(i, j, k) : kImpossible;
          });
      if (through.least() > naive.least() + kNats || through.least() == kImpossible) return;
      ++expected;
      const std::size_t node = kept.band().index(step.i, step.j);
      bool found = false;
      for (std::size_t b = kept.first_arc(node); b < kept.first_arc(node + 1); ++b)
        found |= kept.arc(b).move == step.move && kept.arc(b).cost == example.graph.arc(a).cost;
      EXPECT_TRUE(found);
    });
    EXPECT_EQ(kept.size(), expected);
  });
}

TEST(Within, ChangesNoPosteriorByMoreThanWhatItLeavesOut) {
  for_random_examples([](const Example& example) {
    const BeadGraph kept = within(example.graph, 20);
    const std::vector<double> all = posteriors(example.graph);
    const std::vector<double> left = posteriors(kept);
    kept.for_each([&](const Step& step, std::size_t b) {
      const std::size_t node = example.band.index(step.i, step.j);
      for (std::size_t a = example.graph.first_arc(node); a < example.graph.first_arc(node + 1);
           ++a) {
        if (example.graph.arc(a).move == step.move) {
          EXPECT_NEAR(left[b], all[a], 1e-6);
        }
      }
    });
  });
}

TEST(Posteriors, DoNotUnderflowOnALongGraph) {
  const std::uint32_t n = 3000;
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    first.push_back(i > 2 ? i - 2 : 0);
    last.push_back(std::min(n, i + 2));
  }
  BeadGraph graph(Band(first, last));
  graph.weigh([](auto, auto, std::size_t k) { return k == 2 ? 9.0 : 90.0; });
  const std::vector<double> found = posteriors(graph);
  graph.for_each([&](const Step& step, std::size_t a) {
    if (step.move == 2 && step.i == step.j) {
      EXPECT_NEAR(found[a], 1, 1e-6);
    }
  });
}

TEST(BeadGraph, HoldsTheBeadsBetweenTheNodesOfItsBand) {
  Random random(32);
  for (int round = 0; round < 50; ++round) {
    const Band band = test::random_band(random.between(0, 12), random.between(0, 12), random);
    const BeadGraph graph(band);
    std::size_t expected = 0;
    for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
      for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
        for (const Move move : kMoves) {
          const bool fits = move.source <= i && move.target <= j;
          expected += fits && band.contains(i - move.source, j - move.target) ? 1 : 0;
        }
      }
    }
    EXPECT_EQ(graph.size(), expected);
    graph.for_each([&](const Step& step, std::size_t a) {
      const Move move = kMoves[step.move];
      EXPECT_EQ(graph.arc(a).origin, band.index(step.i - move.source, step.j - move.target));
    });
  }
}

}  // namespace
}  // namespace sejajar::dp
