// The search that ships, compared with trying every path.

#include "core/dp/paths.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "support/naive_search.h"
#include "support/with_threads.h"

namespace sejajar::dp {
namespace {

using test::NaiveSearch;
using test::Random;

using Draw = std::function<double(Random&)>;

/// Costs that a float holds exactly, with many ties.
double eighths(Random& random) {
  return static_cast<double>(random.below(64)) / 8 - 2;
}

double eighths_or_impossible(Random& random) {
  return random.chance(0.3) ? kImpossible : eighths(random);
}

double zero_or_one(Random& random) {
  return static_cast<double>(random.below(2));
}

/// A small band, the beads of a table of shapes in it, and their costs.
struct Example {
  std::span<const Shape> shapes;
  Band band;
  test::BeadCost cost;
  BeadGraph graph;
  NaiveSearch naive{band, shapes, cost, graph.null_start()};
};

/// Calls `check` for all sizes up to 5 x 5, both tables of shapes, full and random bands. The first
/// null of a run costs `null_start` more.
template <class Check>
void for_examples(const std::vector<Draw>& draws, double null_start, const Check& check) {
  Random random(31);
  for (const Draw& draw : draws) {
    for (std::uint32_t size = 0; size < 36; ++size) {
      const std::uint32_t n = size / 6;
      const std::uint32_t m = size % 6;
      for (const bool full : {true, false}) {
        for (const std::span<const Shape> shapes :
             {std::span<const Shape>(kShapes), std::span<const Shape>(kGaleChurchShapes)}) {
          const Band band = full ? Band::full(n, m) : test::random_band(n, m, random);
          const auto cost = test::drawn_costs(n, m, [&] { return draw(random); });
          BeadGraph graph = test::weighed_graph(band, cost, shapes);
          graph.set_null_start(null_start);
          check(Example{shapes, band, cost, std::move(graph)});
        }
      }
    }
  }
}

const std::vector<Draw> kDraws = {eighths, eighths_or_impossible};
const std::vector<double> kNullStarts = {0, 1.5, -0.75};

/// The same for several costs of the first null of a run.
template <class Check>
void for_examples(const Check& check) {
  for (const double null_start : kNullStarts) for_examples(kDraws, null_start, check);
}

TEST(CheapestPath, EqualsEnumerationTiesIncluded) {
  for_examples({eighths, eighths_or_impossible, zero_or_one}, 0, [](const Example& example) {
    const auto path = cheapest_path(example.graph, own_costs(example.graph));
    EXPECT_GT(example.naive.paths(), 0U);
    EXPECT_EQ(steps_of(example.graph, path), example.naive.best());
    double cost = 0;
    for (const std::size_t a : path) cost += static_cast<double>(example.graph.arc(a).cost);
    if (!path.empty()) {
      EXPECT_NEAR(cost, example.naive.least(), 1e-9);
    }
  });
}

TEST(CheapestPath, IsEmptyIfEveryPathIsImpossible) {
  const auto cost = [](const Step&) { return kImpossible; };
  EXPECT_TRUE(test::cheapest_steps(Band::full(3, 3), cost).empty());
}

TEST(CheapestPath, PutsSourceNullsFirstInARunOfNulls) {
  const auto cost = [](const Step& step) { return step.shape.is_null() ? 1.0 : 100.0; };
  const std::vector<Step> expected = {
      {1, 0, {1, 0}}, {2, 0, {1, 0}}, {2, 1, {0, 1}}, {2, 2, {0, 1}}, {2, 3, {0, 1}}};
  EXPECT_EQ(test::cheapest_steps(Band::full(2, 3), cost), expected);
}

TEST(Posteriors, EqualEnumeration) {
  for_examples([](const Example& example) {
    const Expectation found = expectation(example.graph, own_costs(example.graph));
    example.graph.for_each([&](const Step& step, std::size_t a) {
      if (example.naive.total() == kImpossible) {
        EXPECT_EQ(found.posteriors[a], 0);
        EXPECT_EQ(found.run_starts[a], 0);
      } else {
        EXPECT_NEAR(found.posteriors[a], example.naive.posterior(step), 1e-9);
        EXPECT_NEAR(found.run_starts[a], example.naive.run_start(step), 1e-9);
      }
    });
  });
}

TEST(PathSums, OfAllPathsEqualEnumeration) {
  for_examples([](const Example& example) {
    const auto costs = own_costs(example.graph);
    const double all = PathSums(example.graph, costs, soft_min).total();
    const double cheapest = PathSums(example.graph, costs, least).total();
    if (example.naive.least() == kImpossible) {
      EXPECT_EQ(all, kImpossible);
      EXPECT_EQ(cheapest, kImpossible);
    } else {
      EXPECT_NEAR(all, example.naive.total(), 1e-9);
      EXPECT_NEAR(cheapest, example.naive.least(), 1e-9);
    }
  });
}

TEST(PathSums, OfTheLeastAreTheCheapestPathThroughEachBead) {
  for_examples([](const Example& example) {
    const PathSums sums(example.graph, own_costs(example.graph), least);
    example.graph.for_each([&](const Step& step, std::size_t a) {
      const Arc& arc = example.graph.arc(a);
      const double found =
          sums.through(arc, example.band.index(step.i, step.j), static_cast<double>(arc.cost));
      const double expected = example.naive.least_through(step);
      EXPECT_TRUE(found == expected || std::abs(found - expected) < 1e-9);
    });
  });
}

TEST(Posteriors, OfTheBeadsThatCoverOneSentenceSumToOne) {
  Random random(13);
  for (int round = 0; round < 20; ++round) {
    const std::uint32_t n = random.between(1, 30);
    const std::uint32_t m = random.between(1, 30);
    const Band band = round % 2 == 0 ? Band::full(n, m) : test::random_band(n, m, random);
    const BeadGraph graph =
        test::weighed_graph(band, test::drawn_costs(n, m, [&] { return 6 * random.unit() - 2; }));
    const std::vector<double> found = expectation(graph, own_costs(graph)).posteriors;
    std::vector<double> source(n), target(m);
    graph.for_each([&](const Step& step, std::size_t a) {
      EXPECT_GE(found[a], 0);
      EXPECT_LE(found[a], 1);
      for (std::uint32_t s = step.source().begin; s < step.i; ++s) source[s] += found[a];
      for (std::uint32_t t = step.target().begin; t < step.j; ++t) target[t] += found[a];
    });
    for (const double covered : source) EXPECT_NEAR(covered, 1, 1e-9);
    for (const double covered : target) EXPECT_NEAR(covered, 1, 1e-9);
  }
}

TEST(Within, KeepsTheBeadsOfPathsThatAreCheapEnoughAndNoOthers) {
  constexpr double kNats = 4.1;
  for_examples([](const Example& example) {
    const BeadGraph kept = within(example.graph, kNats);
    std::size_t expected = 0;
    example.graph.for_each([&](const Step& step, std::size_t a) {
      const double through = example.naive.least_through(step);
      if (through > example.naive.least() + kNats || through == kImpossible) return;
      ++expected;
      const auto found = kept.find(step.source(), step.target());
      ASSERT_TRUE(found);
      EXPECT_EQ(kept.arc(*found).cost, example.graph.arc(a).cost);
    });
    EXPECT_EQ(kept.size(), expected);
  });
}

TEST(Within, ChangesNoPosteriorByMoreThanTheProbabilityOfTheBeadsThatItDrops) {
  for_examples([](const Example& example) {
    const BeadGraph kept = within(example.graph, 20);
    const std::vector<double> all = expectation(example.graph, own_costs(example.graph)).posteriors;
    const std::vector<double> some = expectation(kept, own_costs(kept)).posteriors;
    kept.for_each([&](const Step& step, std::size_t a) {
      EXPECT_NEAR(some[a], all[*example.graph.find(step.source(), step.target())], 1e-6);
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
  const auto is_one_to_one = [](const Step& step) { return step.shape == Shape{1, 1}; };
  const BeadGraph graph = test::weighed_graph(
      Band(first, last), [&](const Step& step) { return is_one_to_one(step) ? 9.0 : 90.0; });
  EXPECT_NEAR(PathSums(graph, own_costs(graph), soft_min).total(), 9.0 * n, 1e-3);
  const std::vector<double> found = expectation(graph, own_costs(graph)).posteriors;
  graph.for_each([&](const Step& step, std::size_t a) {
    if (is_one_to_one(step) && step.i == step.j) {
      EXPECT_NEAR(found[a], 1, 1e-6);
    }
  });
}

TEST(Paths, AreTheSameWithAnyNumberOfThreads) {
  Random random(4);
  const Band band = test::random_band(600, 640, random);
  const auto run = [&] {
    const BeadGraph graph = test::weighed_graph(band, [](const Step& step) {
      return 3 + std::sin(step.i * 1.7 + step.j * 2.3 + step.shape.source);
    });
    return std::pair(cheapest_path(graph, own_costs(graph)),
                     expectation(graph, own_costs(graph)).posteriors);
  };
  EXPECT_EQ(test::with_threads(1, run), test::with_threads(4, run));
}

TEST(SoftMin, AddsProbabilities) {
  EXPECT_NEAR(soft_min(1, 1), 1 - std::log(2.0), 1e-15);
  EXPECT_NEAR(soft_min(2, 5), -std::log(std::exp(-2.0) + std::exp(-5.0)), 1e-15);
  EXPECT_EQ(soft_min(5, 2), soft_min(2, 5));
  EXPECT_EQ(soft_min(3, kImpossible), 3);
  EXPECT_EQ(soft_min(kImpossible, kImpossible), kImpossible);
}

}  // namespace
}  // namespace sejajar::dp
