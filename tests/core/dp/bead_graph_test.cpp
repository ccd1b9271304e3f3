#include "core/dp/bead_graph.h"

#include <gtest/gtest.h>

#include <atomic>

#include "support/naive_search.h"

namespace sejajar::dp {
namespace {

using test::Random;

TEST(BeadGraph, HoldsTheBeadsBetweenTheNodesOfItsBand) {
  Random random(32);
  for (int round = 0; round < 50; ++round) {
    const Band band = test::random_band(random.between(0, 12), random.between(0, 12), random);
    const BeadGraph graph(band);
    std::size_t expected = 0;
    for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
      for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
        for (const Shape shape : kShapes) {
          const bool fits = shape.source <= i && shape.target <= j;
          expected += fits && band.contains(i - shape.source, j - shape.target) ? 1 : 0;
        }
      }
    }
    EXPECT_EQ(graph.size(), expected);
    graph.for_each([&](const Step& step, std::size_t a) {
      EXPECT_EQ(graph.arc(a).origin, band.index(step.source().begin, step.target().begin));
      EXPECT_EQ(graph.find(step.source(), step.target()), a);
      EXPECT_EQ(step_of(step.source(), step.target()), step);
    });
  }
}

TEST(BeadGraph, FindsNoBeadThatItLacks) {
  const BeadGraph graph(Band({0, 0, 1}, {1, 2, 2}), kGaleChurchShapes);
  EXPECT_FALSE(graph.find({0, 2}, {0, 0})) << "end outside the band";
  EXPECT_FALSE(graph.find({0, 1}, {2, 2})) << "begin outside the band";
  EXPECT_FALSE(graph.find({0, 300}, {0, 300}));
  EXPECT_FALSE(graph.find({0, 0}, {0, 2})) << "not a shape of the table";
  EXPECT_TRUE(graph.find({0, 2}, {0, 2}));
}

TEST(BeadGraph, AsksForTheCostOfEachBeadOnce) {
  Random random(3);
  BeadGraph graph(test::random_band(600, 20, random));
  std::atomic<std::size_t> asked = 0;
  graph.weigh([&](const Step& step) {
    ++asked;
    return step.i + step.shape.target / 8.0;
  });
  EXPECT_EQ(asked, graph.size());
  graph.for_each([&](const Step& step, std::size_t a) {
    EXPECT_EQ(static_cast<double>(graph.arc(a).cost), step.i + step.shape.target / 8.0);
  });
}

}  // namespace
}  // namespace sejajar::dp
