#include "core/align/coarse_search.h"

#include <gtest/gtest.h>

#include <array>

#include "language/lexicon/prior.h"
#include "support/naive_search.h"
#include "support/random_documents.h"
#include "support/with_threads.h"

namespace sejajar::aligning {
namespace {

constexpr std::array kCoarseShapes = {dp::Shape{1, 0}, dp::Shape{0, 1}, dp::Shape{1, 1}};

/// Random documents, what weighs their beads, and a band in their lattice.
struct Example {
  analyze::PairAnalysis pair;
  score::PassParameters parameters;
  score::Components weights{};
  dp::Band band;
};

Example random_example(std::uint32_t beads, test::Random& random) {
  const DocumentPair documents = test::random_pair(beads, random).documents;
  Example example{
      {analyze::analyze(documents.source), analyze::analyze(documents.target)}, {}, {}, {}};
  example.parameters.lexicon = lexicon::prior_of(example.pair).translations();
  for (double& weight : example.weights) weight = random.unit() - 0.3;
  example.band = test::random_band(example.pair.source.size(), example.pair.target.size(), random);
  return example;
}

test::NaiveSearch naive_search(const Example& example, const score::Scorer& scorer,
                               const test::BeadCost& extra) {
  return {example.band, kCoarseShapes, [&, extra](const dp::Step& step) {
            return static_cast<double>(static_cast<float>(scorer.cost(step))) + extra(step);
          }};
}

/// Cost of the cheapest path by enumeration.
double least_of(const Example& example, const score::Scorer& scorer) {
  return naive_search(example, scorer, [](const dp::Step&) { return 0; }).least();
}

/// Cost of the cheapest path through node (i, j) by enumeration.
double least_through(const Example& example, const score::Scorer& scorer, std::uint32_t i,
                     std::uint32_t j) {
  const auto beside = [i, j](const dp::Step& step) {
    const bool before = step.i <= i && step.j <= j;
    const bool after = step.source().begin >= i && step.target().begin >= j;
    return before || after ? 0 : dp::kImpossible;
  };
  return naive_search(example, scorer, beside).least();
}

TEST(CoarseSearch, FindsTheCheapestPathOfNullsAndOneToOneBeads) {
  test::Random random(41);
  for (int round = 0; round < 40; ++round) {
    Example example = random_example(random.between(1, 4), random);
    // Elsewhere a run of nulls may fit into the band in an order that the enumeration leaves out.
    example.band = dp::Band::full(example.pair.source.size(), example.pair.target.size());
    const score::Scorer scorer(example.pair, example.parameters, example.weights,
                               score::OneToOneBeads{example.band});
    const CoarseSearch search(example.pair, example.parameters, example.weights, example.band);
    double cost = 0;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    for (const dp::Step& step : search.path()) {
      ASSERT_LE(std::max(step.shape.source, step.shape.target), 1);
      i += step.shape.source;
      j += step.shape.target;
      ASSERT_EQ(step, (dp::Step{i, j, step.shape}));
      ASSERT_TRUE(example.band.contains(i, j));
      cost += scorer.cost(step);
    }
    EXPECT_EQ(i, example.pair.source.size());
    EXPECT_EQ(j, example.pair.target.size());
    EXPECT_NEAR(cost, least_of(example, scorer), 1e-4);
  }
}

TEST(CoarseSearch, KeepsEveryNodeThatIsCheapEnough) {
  constexpr double kNats = 1.5;
  test::Random random(42);
  std::size_t left_out = 0;
  for (int round = 0; round < 40; ++round) {
    const Example example = random_example(random.between(1, 4), random);
    const score::Scorer scorer(example.pair, example.parameters, example.weights,
                               score::OneToOneBeads{example.band});
    const CoarseSearch search(example.pair, example.parameters, example.weights, example.band);
    double least = 0;
    for (const dp::Step& step : search.path()) least += scorer.cost(step);
    const dp::Band kept = search.within(kNats);
    for (std::uint32_t i = 0; i <= example.band.source_size(); ++i) {
      for (std::uint32_t j = example.band.first(i); j <= example.band.last(i); ++j) {
        // A run of nulls has one order only in the enumeration, which may miss a node.
        const bool cheap = least_through(example, scorer, i, j) < least + kNats - 1e-4;
        if (cheap) {
          EXPECT_TRUE(kept.contains(i, j)) << i << ' ' << j;
        }
        left_out += kept.contains(i, j) ? 0 : 1;
      }
    }
  }
  EXPECT_GT(left_out, 10U);
}

TEST(CoarseSearch, IsTheSameWithAnyNumberOfThreads) {
  test::Random random(43);
  const Example example = random_example(700, random);
  const auto found = [&] {
    const CoarseSearch search(example.pair, example.parameters, example.weights, example.band);
    return search.path();
  };
  const auto one = test::with_threads(1, found);
  EXPECT_EQ(one, test::with_threads(4, found));
}

}  // namespace
}  // namespace sejajar::aligning
