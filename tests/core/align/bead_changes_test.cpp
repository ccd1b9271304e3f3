#include "core/align/bead_changes.h"

#include <gtest/gtest.h>

namespace sejajar::aligning {
namespace {

using Beads = std::vector<Bead>;

const Bead kFirst{{0, 1}, {0, 1}, 0, 1.0, {}};
const Bead kSecond{{1, 2}, {1, 2}, 0, 0.75, {}};
const Bead kMerged{{0, 2}, {0, 2}, 0, 0.25, {}};  // ends where the second does, but is larger

TEST(ChangedShare, IsNothingForTheSameBeads) {
  const Beads beads{kFirst, kSecond, kMerged};
  EXPECT_EQ(changed_share(beads, beads), 0);
  EXPECT_EQ(changed_share({}, {}), 0);
}

TEST(ChangedShare, AddsUpWhatCameAndWent) {
  Bead surer = kSecond;
  surer.posterior = 0.875;
  EXPECT_DOUBLE_EQ(changed_share({kFirst, kSecond}, {kFirst, surer}), 0.125 / 1.875);
  EXPECT_DOUBLE_EQ(changed_share({kFirst, kSecond, kMerged}, {kFirst, kSecond}), 0.25 / 1.75);
  EXPECT_DOUBLE_EQ(changed_share({kSecond}, {kFirst, kSecond, kMerged}), 1.25 / 2);
  EXPECT_DOUBLE_EQ(changed_share({kFirst}, {kSecond}), 1.75 / 0.75);
}

TEST(ChangedShare, IsAllIfNothingIsLeft) {
  EXPECT_EQ(changed_share({kFirst}, {}), 1);
  EXPECT_EQ(changed_share({}, {kFirst}), 1);
}

}  // namespace
}  // namespace sejajar::aligning
