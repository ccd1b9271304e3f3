#include "program/training/random.h"

#include <gtest/gtest.h>

namespace sejajar::training {
namespace {

TEST(Random, GivesTheNumbersOfSplitMix64) {
  Random random(1234567);
  for (const std::uint64_t expected :
       {6457827717110365317U, 3203168211198807973U, 9817491932198370423U}) {
    EXPECT_EQ(random.next(), expected);
  }
}

TEST(Random, KeepsToItsBounds) {
  Random random(1);
  std::array<int, 3> seen{};
  for (int k = 0; k < 300; ++k) ++seen.at(random.below(3));
  for (const int count : seen) EXPECT_GT(count, 60);
  for (int k = 0; k < 100; ++k) {
    EXPECT_FALSE(random.happens(0));
    EXPECT_TRUE(random.happens(1));
  }
  int happened = 0;
  for (int k = 0; k < 1000; ++k) happened += random.happens(0.25) ? 1 : 0;
  EXPECT_NEAR(happened, 250, 50);
}

}  // namespace
}  // namespace sejajar::training
