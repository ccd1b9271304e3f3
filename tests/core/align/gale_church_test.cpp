#include "core/align/gale_church.h"

#include <gtest/gtest.h>
#include <sejajar/align.h>

#include <cmath>

#include "support/documents.h"
#include "support/naive_search.h"

namespace sejajar::aligning {
namespace {

struct TailCase {
  double delta;
  double cost;
};

TEST(GaleChurch, TailCostIsRightFarBeyondTheRangeOfErfc) {
  const TailCase cases[] = {
      {0, 0},
      {1, 1.1478744644493180},  // 2 (1 - Phi(1)) = 0.31731050786291410
      {-1, 1.1478744644493180},
      {2, 3.090037153122086},  // 2 (1 - Phi(2)) = 0.045500263896358414
      {30, 453.62809677578315},
      {36, 651.81008041323844},
      {40, 803.91529483319368},
      {100, 5004.8310615136434},
      {1000, 500007.1335476315},
  };
  for (const TailCase& test : cases) {
    EXPECT_NEAR(tail_cost(test.delta), test.cost, 1e-10 * (1 + test.cost)) << test.delta;
  }
}

TEST(GaleChurch, TailCostNeverFallsAsLengthsDrawApart) {
  for (double delta = 0; delta < 60; delta += 0.01) {
    EXPECT_LT(tail_cost(delta), tail_cost(delta + 0.01)) << delta;
  }
}

struct LengthCase {
  double source, target, cost;
};

TEST(GaleChurch, LengthCostFollowsThePaper) {
  const LengthCase cases[] = {
      {0, 0, 0},
      {80, 80, 0},
      {100, 110, 0.34499298056147853},  // delta = 10 / sqrt(6.8 * 105)
      {110, 100, 0.34499298056147853},
      {50, 80, 1.873448933863042},  // delta = 30 / sqrt(6.8 * 65)
      {0, 40, 7.412525609540883},   // delta = 40 / sqrt(6.8 * 20)
      {10, 0, 2.4493717094077625},  // delta = -10 / sqrt(6.8 * 5)
  };
  for (const LengthCase& test : cases) {
    EXPECT_NEAR(length_cost(test.source, test.target), test.cost, 1e-12)
        << test.source << ' ' << test.target;
  }
}

TEST(GaleChurch, ShapeCostsAreThePriorsOfTable5) {
  const std::pair<dp::Shape, double> cases[] = {{{1, 1}, 0.89},  {{1, 0}, 0.0099}, {{0, 1}, 0.0099},
                                                {{2, 1}, 0.089}, {{1, 2}, 0.089},  {{2, 2}, 0.011}};
  for (const auto& [move, prior] : cases) {
    EXPECT_NEAR(std::exp(-shape_cost(move)), prior, 1e-12) << int{move.source} << int{move.target};
  }
}

Document of_lengths(const std::vector<std::uint32_t>& lengths, const std::string& language) {
  std::vector<std::string> sentences;
  for (const std::uint32_t length : lengths) sentences.emplace_back(length, 'x');
  return test::document_of(sentences, language);
}

Alignment align_lengths(const std::vector<std::uint32_t>& source,
                        const std::vector<std::uint32_t>& target) {
  Options options;
  options.score.method = Method::kGaleChurch;
  return align({of_lengths(source, "aa"), of_lengths(target, "bb")}, Models(), options);
}

using Shapes = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Shapes shapes_of(const Alignment& alignment) {
  Shapes shapes;
  for (const Bead& bead : alignment.beads)
    shapes.emplace_back(bead.source.size(), bead.target.size());
  return shapes;
}

TEST(GaleChurch, FindsMergedAndMissingSentences) {
  EXPECT_EQ(shapes_of(align_lengths({60, 90, 40}, {62, 88, 41})), (Shapes{{1, 1}, {1, 1}, {1, 1}}));
  EXPECT_EQ(shapes_of(align_lengths({60, 90, 40}, {151, 41})), (Shapes{{2, 1}, {1, 1}}));
  EXPECT_EQ(shapes_of(align_lengths({60, 130, 40}, {62, 30, 99, 38})),
            (Shapes{{1, 1}, {1, 2}, {1, 1}}));
  EXPECT_EQ(shapes_of(align_lengths({100, 2, 2, 2, 100}, {100, 100})),
            (Shapes{{2, 1}, {1, 0}, {2, 1}}));
}

TEST(GaleChurch, EmptySidesGiveNullsOrNothing) {
  EXPECT_TRUE(align_lengths({}, {}).beads.empty());
  EXPECT_EQ(shapes_of(align_lengths({5, 6}, {})), (Shapes{{1, 0}, {1, 0}}));
  EXPECT_EQ(shapes_of(align_lengths({}, {5, 6})), (Shapes{{0, 1}, {0, 1}}));
}

TEST(GaleChurch, CountsCodePointsWithoutWhiteSpace) {
  const DocumentPair pair{test::document_of({"ab c"}, "aa"), test::document_of({"äöüß"}, "bb")};
  const Alignment alignment = gale_church(pair, {});
  ASSERT_EQ(alignment.beads.size(), 1U);
  EXPECT_NEAR(alignment.cost, length_cost(3, 4) - std::log(0.89), 1e-12);
}

std::vector<std::uint32_t> random_lengths(std::uint32_t count, test::Random& random) {
  std::vector<std::uint32_t> lengths;
  for (std::uint32_t k = 0; k < count; ++k) lengths.push_back(random.between(1, 120));
  return lengths;
}

double sum(const std::vector<std::uint32_t>& lengths, std::uint32_t end, std::uint32_t size) {
  double sum = 0;
  for (std::uint32_t k = end - size; k < end; ++k) sum += lengths[k];
  return sum;
}

TEST(GaleChurch, EqualsExhaustiveSearch) {
  test::Random random(5);
  for (std::uint32_t n = 0; n <= 5; ++n) {
    for (std::uint32_t m = 0; m <= 5; ++m) {
      const auto source = random_lengths(n, random);
      const auto target = random_lengths(m, random);
      const dp::Band band = dp::Band::full(n, m);
      const test::NaiveSearch naive(band, dp::kGaleChurchShapes, [&](const dp::Step& step) {
        return shape_cost(step.shape) + length_cost(sum(source, step.i, step.shape.source),
                                                    sum(target, step.j, step.shape.target));
      });
      const Alignment found = align_lengths(source, target);
      ASSERT_EQ(found.beads.size(), naive.best().size()) << n << ' ' << m;
      EXPECT_NEAR(found.cost, n + m == 0 ? 0 : naive.least(), 1e-4);
      for (std::size_t k = 0; k < found.beads.size(); ++k) {
        const dp::Step step = naive.best()[k];
        EXPECT_EQ(found.beads[k].source.end, step.i);
        EXPECT_EQ(found.beads[k].target.end, step.j);
        EXPECT_NEAR(found.beads[k].posterior, naive.posterior(step), 1e-4);
      }
    }
  }
}

TEST(GaleChurch, TermsAreBeadAndLengthOnlyAndAddUp) {
  test::Random random(6);
  const Alignment found = align_lengths(random_lengths(40, random), random_lengths(43, random));
  const std::vector<FeatureInfo> rows = features();
  ASSERT_FALSE(found.beads.empty());
  for (const Bead& bead : found.beads) {
    ASSERT_EQ(bead.terms.size(), rows.size());
    double total = 0;
    for (std::size_t k = 0; k < rows.size(); ++k) {
      total += bead.terms[k];
      if (rows[k].name != "bead" && rows[k].name != "length") {
        EXPECT_EQ(bead.terms[k], 0);
      }
    }
    EXPECT_DOUBLE_EQ(bead.cost, total);
  }
}

TEST(GaleChurch, TheBandWidensToAMissingBlock) {
  // 2500 x 2100 nodes are more than are searched whole, and the path begins far outside the first
  // band. What has no translation can only be merged, which upsets the sentences around it.
  test::Random random(8);
  const auto source = random_lengths(2500, random);
  const std::vector<std::uint32_t> target(source.begin() + 400, source.end());
  std::size_t right = 0;
  for (const Bead& bead : align_lengths(source, target).beads) {
    const bool one_to_one = bead.source.size() == 1 && bead.target.size() == 1;
    right += one_to_one && bead.source.begin == bead.target.begin + 400 ? 1U : 0U;
  }
  EXPECT_GE(right, 1400U);
}

}  // namespace
}  // namespace sejajar::aligning
