#include "program/training/minimizer.h"

#include <gtest/gtest.h>

namespace sejajar::training {
namespace {

using score::Components;

/// Steps until there is nothing lower, at most `steps`; returns how many it took.
template <class ValueOf>
int minimize(Minimizer& minimizer, int steps, const ValueOf& value_of) {
  int taken = 0;
  while (taken < steps && minimizer.step(value_of)) ++taken;
  return taken;
}

TEST(Minimizer, FindsTheMinimumOfASumOfSquares) {
  Minimizer minimizer(Components{});
  minimize(minimizer, 100, [](const Components& x, Components& gradient) {
    double value = 0;
    for (std::size_t c = 0; c < x.size(); ++c) {
      const double scale = 1 + static_cast<double>(c * c);
      const double distance = x[c] - static_cast<double>(c);
      value += scale * distance * distance / 2;
      gradient[c] = scale * distance;
    }
    return value;
  });
  for (std::size_t c = 0; c < minimizer.point().size(); ++c)
    EXPECT_NEAR(minimizer.point()[c], static_cast<double>(c), 0.01);
}

TEST(Minimizer, FollowsACurvedValley) {
  Components start{};
  start[0] = -1.2;
  start[1] = 1;
  Minimizer minimizer(start);
  // Rosenbrock's function of the first two components.
  const int steps = minimize(minimizer, 200, [](const Components& x, Components& gradient) {
    const double along = 1 - x[0];
    const double across = x[1] - x[0] * x[0];
    gradient = {};
    gradient[0] = -2 * along - 400 * x[0] * across;
    gradient[1] = 200 * across;
    return along * along + 100 * across * across;
  });
  EXPECT_NEAR(minimizer.point()[0], 1, 1e-3);
  EXPECT_NEAR(minimizer.point()[1], 1, 1e-3);
  EXPECT_LT(steps, 100);
}

TEST(Minimizer, StopsAtAMinimum) {
  Minimizer minimizer(Components{});
  const auto flat = [](const Components&, Components& gradient) {
    gradient = {};
    return 1.0;
  };
  EXPECT_FALSE(minimizer.step(flat));
  EXPECT_EQ(minimizer.point(), Components{});
}

}  // namespace
}  // namespace sejajar::training
