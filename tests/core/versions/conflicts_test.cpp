#include "core/versions/conflicts.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/pair_tables.h"

namespace sejajar::versions {
namespace {

/// The conflicts of a bead with one other version, given the alignments of both sides with it.
Conflicts conflicts_with(SentenceRange source, SentenceRange target,
                         const test::Expected& with_source, const test::Expected& with_target) {
  const BothWays first = test::both_ways(with_source);
  const BothWays second = test::both_ways(with_target);
  const Intermediary other{first.forward, second.backward, second.forward, first.backward};
  return conflicts_of(source, target, std::vector<Intermediary>{other});
}

/// Two sentences a side, one to one for certain.
const test::Expected kStraight = {2, 2, {{0, 0, 1}, {1, 1, 1}}, {{0, 0, 1}, {1, 1, 1}, {2, 2, 1}}};
const Conflicts kNone = {0, 0, 0};

/// Expects the same conflicts, up to rounding.
void expect_conflicts(const Conflicts& found, const Conflicts& expected) {
  for (std::size_t k = 0; k < kConflicts; ++k) EXPECT_NEAR(found[k], expected[k], 1e-12) << k;
}

/// What one other version counts for.
const double kVote = 1 / std::pow(2, 0.7);

TEST(Conflicts, ABeadThatTheOtherVersionConfirmsHasNone) {
  EXPECT_EQ(conflicts_with({0, 1}, {0, 1}, kStraight, kStraight), kNone);
  EXPECT_EQ(conflicts_with({1, 2}, {1, 2}, kStraight, kStraight), kNone);
}

TEST(Conflicts, CounterpartsOutsideTheBead) {
  // Both sentences of the bead have their counterparts elsewhere.
  expect_conflicts(conflicts_with({0, 1}, {1, 2}, kStraight, kStraight), {2 * kVote, 0, 0});
  // One of the two target sentences belongs to another source sentence.
  expect_conflicts(conflicts_with({0, 1}, {0, 2}, kStraight, kStraight), {kVote, 0, 0});
}

TEST(Conflicts, ANullWhoseCounterpartIsTranslated) {
  expect_conflicts(conflicts_with({0, 1}, {0, 0}, kStraight, kStraight), {0, kVote, 0});
  expect_conflicts(conflicts_with({0, 0}, {1, 2}, kStraight, kStraight), {0, kVote, 0});
}

TEST(Conflicts, ABeadThatTheOtherVersionSplits) {
  expect_conflicts(conflicts_with({0, 2}, {0, 2}, kStraight, kStraight), {0, 0, kVote});
}

TEST(Conflicts, AVersionThatLacksThePassageSaysNothing) {
  const test::Expected lacking = {2, 0, {}, {}, {1, 1}, {}};
  for (const SentenceRange target : {SentenceRange{0, 1}, {1, 2}, {0, 2}, {0, 0}}) {
    EXPECT_EQ(conflicts_with({0, 1}, target, lacking, lacking), kNone);
    EXPECT_EQ(conflicts_with({0, 2}, target, lacking, lacking), kNone);
  }
  EXPECT_EQ(conflicts_with({0, 0}, {0, 1}, lacking, lacking), kNone);
}

TEST(Conflicts, AVersionThatJoinsThePassageSaysNothing) {
  const test::Expected joining = {2, 1, {{0, 0, 1}, {1, 0, 1}}, {{0, 0, 1}, {2, 1, 1}}};
  EXPECT_EQ(conflicts_with({0, 1}, {0, 1}, joining, joining), kNone);
  EXPECT_EQ(conflicts_with({0, 1}, {1, 2}, joining, joining), kNone);
  EXPECT_EQ(conflicts_with({0, 2}, {0, 2}, joining, joining), kNone);
}

TEST(Conflicts, SeveralVersionsCountForMoreThanOneButLessThanTheirNumber) {
  const BothWays way = test::both_ways(kStraight);
  const Intermediary other{way.forward, way.backward, way.forward, way.backward};
  expect_conflicts(conflicts_of({0, 1}, {1, 2}, std::vector<Intermediary>(3, other)),
                   {6 / std::pow(4, 0.7), 0, 0});
  EXPECT_EQ(conflicts_of({0, 1}, {1, 2}, {}), kNone);
}

}  // namespace
}  // namespace sejajar::versions
