#include "program/find/decision.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <cmath>
#include <sstream>

#include "program/training/decision_fitting.h"
#include "support/refusal.h"

namespace sejajar::find {
namespace {

TEST(Decision, IsReadAsItIsWritten) {
  Decision decision;
  for (std::size_t k = 0; k < decision.weights.size(); ++k)
    decision.weights[k] = 1.25 * static_cast<double>(k) - 2;
  std::istringstream in(decision_text(decision, "test"));
  EXPECT_EQ(read_decision({in, "t"}).weights, decision.weights);
}

TEST(Decision, RefusesMissingAndUnknownTerms) {
  const auto message = [](const std::string& text) {
    std::istringstream in("# c\nterm\tweight\n" + text);
    return test::refusal(ErrorKind::kModel, [&] { read_decision({in, "t"}); });
  };
  EXPECT_EQ(message("constant\t1\n"), "t:3: ends early; expected the term quality");
  EXPECT_EQ(message("quality\t1\n"), "t:3: term 'quality'; expected constant");
  std::istringstream in(decision_text({}, "c") + "more\t1\n");
  EXPECT_EQ(test::refusal(ErrorKind::kModel,
                          [&] {
                            read_decision({in, "t"});
                          }),
            "t:9: term 'more'; expected no further term");
}

TEST(Decision, ValuesAreFiniteAtTheEnds) {
  for (const double share : {0.0, 1.0}) {
    for (const double value : values_of({share, share, 0, share, 0, 0}))
      EXPECT_TRUE(std::isfinite(value)) << share;
  }
}

TEST(Decision, FittingFindsTheWeightsThatMadeTheJudgements) {
  Decision truth;
  truth.weights = {-1, 1.5, 0.5, 1, 2, 0.3};
  std::vector<training::JudgedPair> pairs;
  std::uint64_t state = 1;
  const auto random = [&] {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(state >> 11U) / 9007199254740992.0;
  };
  for (int k = 0; k < 20000; ++k) {
    const Evidence evidence{random(), random(),         2 * random() - 1,
                            random(), 4 * random() - 2, 2 + 40 * random()};
    pairs.push_back({evidence, random() < probability_of(truth.log_odds(evidence))});
  }
  const Decision fitted = training::fit_decision(pairs);
  double error = 0;
  for (const auto& pair : pairs) {
    error += std::abs(probability_of(fitted.log_odds(pair.evidence)) -
                      probability_of(truth.log_odds(pair.evidence)));
  }
  EXPECT_LT(error / static_cast<double>(pairs.size()), 0.01);
}

}  // namespace
}  // namespace sejajar::find
