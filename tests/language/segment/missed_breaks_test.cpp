#include <gtest/gtest.h>

#include <sstream>

#include "language/segment/break_rules.h"

namespace sejajar::segment {
namespace {

model::AbbreviationList list() {
  std::istringstream in("# x\n[starters]\nThe\nI\n");
  return model::read_abbreviations({in, "x"});
}

TEST(MissedBreaks, AreFoundAfterASemicolonBeforeAStarter) {
  Offsets breaks;
  add_missed_breaks("one; The two; the three; I four; Five;The", list(), breaks);
  EXPECT_EQ(breaks, (Offsets{5}));
}

TEST(MissedBreaks, AreInOrderAndNew) {
  Offsets breaks = {9, 40};
  add_missed_breaks("In 2020. 15 came\u2026 Two. mRNA is. iPad", list(), breaks);
  EXPECT_EQ(breaks, (Offsets{9, 20, 25, 34, 40}));
}

TEST(MissedBreaks, AreFoundBeforeTurnsOfDialogue) {
  Offsets breaks;
  add_missed_breaks("No? - Yes. \u2014 Why! - so", list(), breaks);
  EXPECT_EQ(breaks, (Offsets{4, 11}));
  breaks.clear();
  add_missed_breaks("\u6765\uFF1F\u2014\u2014\u4E0D\u2014\u2014", list(), breaks);
  EXPECT_EQ(breaks, (Offsets{6}));
}

TEST(MissedBreaks, NeedWhiteSpace) {
  Offsets breaks;
  add_missed_breaks("3.14 v\u2026X a. b\u2026 c", list(), breaks);
  EXPECT_TRUE(breaks.empty());
}

}  // namespace
}  // namespace sejajar::segment
