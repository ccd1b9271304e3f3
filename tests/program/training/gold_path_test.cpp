#include "program/training/gold_path.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/documents.h"

namespace sejajar::training {
namespace {

/// A stretch as text: source range, target range, and * if it is free.
std::string shown(const GoldPath& path) {
  std::ostringstream text;
  for (const Stretch& s : path.stretches()) {
    text << (text.tellp() > 0 ? " " : "") << s.source.begin << "-" << s.source.end << ":"
         << s.target.begin << "-" << s.target.end << (s.free ? "*" : "");
  }
  return text.str();
}

Bead bead(SentenceRange source, SentenceRange target) {
  return test::bead_of(source, target, 0, 0);
}

TEST(GoldPath, TilesBothTexts) {
  const struct {
    std::string what;
    std::vector<Bead> gold;
    std::string expected;
  } cases[] = {
      {"nothing", {}, "0-1:0-0 1-2:0-0 2-3:0-0 3-3:0-1 3-3:1-2"},
      {"gaps are null, source first", {bead({1, 2}, {1, 2})}, "0-1:0-0 1-1:0-1 1-2:1-2 2-3:2-2"},
      {"null beads of the gold are gaps",
       {bead({0, 0}, {0, 1}), bead({0, 3}, {1, 2})},
       "0-0:0-1 0-3:1-2"},
      {"any order", {bead({2, 3}, {1, 2}), bead({0, 2}, {0, 1})}, "0-2:0-1 2-3:1-2"},
      {"crossing beads merge", {bead({0, 1}, {1, 2}), bead({1, 2}, {0, 1})}, "0-2:0-2* 2-3:2-2"},
      {"a bead around another merges with it",
       {bead({0, 3}, {0, 1}), bead({1, 2}, {1, 2})},
       "0-3:0-2*"},
  };
  for (const auto& c : cases) EXPECT_EQ(shown(GoldPath(c.gold, 3, 2)), c.expected) << c.what;
}

TEST(GoldPath, MergingReachesBack) {
  const GoldPath path({bead({0, 1}, {0, 1}), bead({1, 2}, {3, 4}), bead({2, 3}, {1, 2}),
                       bead({3, 4}, {2, 3}), bead({4, 5}, {4, 5})},
                      5, 5);
  EXPECT_EQ(shown(path), "0-1:0-1 1-4:1-4* 4-5:4-5");
}

TEST(GoldPath, IsFreeWhereItHasNoKnownShape) {
  const GoldPath path({bead({0, 9}, {0, 1}), bead({9, 10}, {1, 2})}, 10, 2);
  EXPECT_EQ(shown(path), "0-9:0-1* 9-10:1-2");
  EXPECT_TRUE(path.allows({3, 1, {3, 1}}));
  EXPECT_TRUE(path.allows({4, 1, {1, 0}}));
  EXPECT_FALSE(path.allows({10, 1, {2, 1}}));
  EXPECT_FALSE(path.allows({10, 2, {2, 1}}));
  EXPECT_TRUE(path.allows({10, 2, {1, 1}}));
}

TEST(GoldPath, AllowsItsBeadsAndNoOthers) {
  const GoldPath path({bead({0, 1}, {0, 2}), bead({2, 3}, {2, 3})}, 3, 3);
  const struct {
    dp::Step step;
    bool allowed;
  } cases[] = {
      {{1, 2, {1, 2}}, true},  {{1, 1, {1, 1}}, false}, {{2, 2, {1, 0}}, true},
      {{2, 3, {1, 0}}, false}, {{3, 3, {1, 1}}, true},  {{3, 3, {2, 1}}, false},
      {{1, 0, {1, 0}}, false}, {{0, 1, {0, 1}}, false},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(path.allows(c.step), c.allowed) << c.step.i << " " << c.step.j;
  }
}

TEST(GoldPath, CountsRunsOfNullsOfEachSide) {
  const GoldPath path({bead({2, 3}, {0, 1}), bead({3, 5}, {3, 4})}, 6, 6);
  EXPECT_EQ(shown(path), "0-1:0-0 1-2:0-0 2-3:0-1 3-3:1-2 3-3:2-3 3-5:3-4 5-6:4-4 6-6:4-5 6-6:5-6");
  EXPECT_EQ(path.null_runs(), 4);
  EXPECT_EQ(path.beads(), 2);
}

}  // namespace
}  // namespace sejajar::training
