#include "core/dp/step.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::dp {
namespace {

TEST(NullRuns, StartWithEachNullAfterAnotherShape) {
  NullRuns runs;
  std::string starts;
  for (const Shape shape : {kSourceNull, kSourceNull, kTargetNull, kTargetNull, kOneToOne,
                            Shape{2, 1}, kSourceNull, kOneToOne, kTargetNull, kSourceNull})
    starts += runs.starts_with(shape) ? 'x' : '.';
  EXPECT_EQ(starts, "x.x...x.xx");
}

}  // namespace
}  // namespace sejajar::dp
