#include "core/dp/passage.h"

#include <gtest/gtest.h>

#include <utility>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

using test::Random;

/// Paths and their probabilities.
using Paths = std::vector<std::pair<std::vector<Step>, double>>;

/// Whether `step` is neither wholly before nor wholly after the corner (i, j).
bool crosses(const Step& step, std::uint32_t i, std::uint32_t j) {
  const bool before = step.i <= i && step.j <= j;
  const bool after = step.source().begin >= i && step.target().begin >= j;
  return !before && !after;
}

bool is_inside(const Step& step, const Passage& passage) {
  return step.source().begin >= passage.source.begin && step.i <= passage.source.end &&
         step.target().begin >= passage.target.begin && step.j <= passage.target.end;
}

/// Whether the path translates `passage` as a whole.
bool translates(const std::vector<Step>& path, const Passage& passage) {
  bool any_inside = false;
  for (const Step& step : path) {
    if (step.shape.is_null()) continue;
    if (crosses(step, passage.source.begin, passage.target.begin)) return false;
    if (crosses(step, passage.source.end, passage.target.end)) return false;
    any_inside |= is_inside(step, passage);
  }
  return any_inside;
}

double naive_probability(const Paths& paths, const Passage& passage) {
  double translated = 0;
  double all = 0;
  for (const auto& [path, probability] : paths) {
    all += probability;
    translated += translates(path, passage) ? probability : 0;
  }
  return translated / all;
}

/// Compares the probabilities of all passages of a random graph with those by enumeration.
void check_all(const Band& band, std::span<const Shape> shapes, double null_start, Random& random) {
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  // Costs that a float holds exactly.
  const auto cost = test::drawn_costs(
      n, m, [&] { return random.chance(0.1) ? kImpossible : random.below(64) / 8.0 - 2; });
  Paths paths;
  const test::NaiveSearch naive(band, shapes, cost, null_start,
                                [&](const std::vector<Step>& path, double probability) {
                                  paths.emplace_back(path, probability);
                                });
  if (naive.least() == kImpossible) return;
  BeadGraph graph = test::weighed_graph(band, cost, shapes);
  graph.set_null_start(null_start);
  const auto costs = own_costs(graph);
  const PathSums sums(graph, costs, soft_min);
  PassageSums passages(graph, sums, costs);
  for (std::uint32_t s = 0; s < n; ++s) {
    for (std::uint32_t t = s + 1; t <= n; ++t) {
      for (std::uint32_t p = 0; p < m; ++p) {
        for (std::uint32_t q = p + 1; q <= m; ++q) {
          const Passage passage{{s, t}, {p, q}};
          EXPECT_NEAR(passages.probability(passage), naive_probability(paths, passage), 1e-9)
              << n << "x" << m << " " << s << "-" << t << " " << p << "-" << q;
        }
      }
    }
  }
}

TEST(PassageSums, EqualEnumeration) {
  Random random(41);
  for (const double null_start : {0.0, 1.5, -0.75}) {
    for (std::uint32_t size = 0; size < 16; ++size) {
      const std::uint32_t n = 1 + size / 4;
      const std::uint32_t m = 1 + size % 4;
      for (const std::span<const Shape> shapes :
           {std::span<const Shape>(kShapes), std::span<const Shape>(kGaleChurchShapes)}) {
        check_all(Band::full(n, m), shapes, null_start, random);
        check_all(test::random_band(n, m, random), shapes, null_start, random);
      }
    }
  }
}

TEST(PassageSums, APassageOfNullsHasNoProbability) {
  const std::vector<Shape> nulls = {{1, 0}, {0, 1}};
  const BeadGraph graph(Band::full(3, 3), nulls);
  const auto costs = own_costs(graph);
  const PathSums sums(graph, costs, soft_min);
  EXPECT_EQ(PassageSums(graph, sums, costs).probability({{0, 3}, {0, 3}}), 0);
}

}  // namespace
}  // namespace sejajar::dp
