#include "core/align/null_rate.h"

#include <gtest/gtest.h>

#include "core/score/weights.h"

namespace sejajar::aligning {
namespace {

/// A graph of `n` against `m` sentences in which a 1-1 bead on the diagonal costs 0 and a null
/// costs `null`; of the last `missing` source sentences only the nulls are cheap.
RatedBeads rated(std::uint32_t n, std::uint32_t missing, double null) {
  RatedBeads rated{dp::BeadGraph(dp::Band::full(n, n - missing)), score::kFirstNullRate, {}};
  rated.beads.weigh([&](const dp::Step& step) {
    if (step.shape.is_null()) return null;
    return step.shape == dp::Shape{1, 1} && step.i == step.j ? 0.0 : 40.0;
  });
  fit_null_rate(rated, score::weights_of({{"null.rate", 1}}));
  return rated;
}

TEST(NullRate, IsBetweenThatOfTheDocumentAndThatOfTextsInGeneral) {
  EXPECT_NEAR(null_rate_of(0, 0), 0.02, 1e-12);
  EXPECT_GT(null_rate_of(0, 1000), 0.0005);
  EXPECT_LT(null_rate_of(0, 1000), 0.002);
  EXPECT_NEAR(null_rate_of(100, 900), 0.1, 0.005);
  EXPECT_EQ(null_rate_of(900, 100), 0.2) << "the greatest";
  EXPECT_EQ(null_rate_of(0, 1e6), 0.0005) << "the least";
}

TEST(NullRate, CountsRunsNotSentences) {
  const RatedBeads none = rated(40, 0, 4);
  const RatedBeads run = rated(40, 10, 4);
  EXPECT_NEAR(none.null_rate, null_rate_of(0, 40), 1e-3);
  EXPECT_NEAR(run.null_rate, null_rate_of(1, 30), 1e-3);
}

TEST(NullRate, IsAFixedPointWithTheCostThatFollows) {
  const RatedBeads found = rated(60, 3, 3);
  const score::Components weights = score::weights_of({{"null.rate", 1}});
  EXPECT_EQ(found.beads.null_start(), score::null_start_cost(found.null_rate, weights));
  RatedBeads again = found;
  fit_null_rate(again, weights);
  EXPECT_NEAR(again.null_rate, found.null_rate, 0.02 * found.null_rate);
}

TEST(NullRate, LeavesOutNullsThatAreUnlikely) {
  // Every other pair of sentences might be two nulls with a probability of a third; the sum of
  // these would be many runs.
  RatedBeads doubtful{dp::BeadGraph(dp::Band::full(50, 50)), score::kFirstNullRate, {}};
  doubtful.beads.weigh([](const dp::Step& step) {
    const bool doubtful_one = (step.shape.source > 0 ? step.i : step.j) % 2 == 0;
    if (step.shape.is_null()) return doubtful_one ? 0.0 : 40.0;
    if (step.shape != dp::Shape{1, 1} || step.i != step.j) return 40.0;
    return doubtful_one ? 2.6 : 0.0;
  });
  fit_null_rate(doubtful, score::weights_of({{"null.rate", 1}}));
  EXPECT_LE(doubtful.null_rate, null_rate_of(0, 40));
  double nulls = 0;
  for (const double start : doubtful.expected.run_starts) nulls += start;
  EXPECT_GT(nulls, 5);
}

}  // namespace
}  // namespace sejajar::aligning
