#include <gtest/gtest.h>

#include <sstream>

#include "language/segment/break_rules.h"

namespace sejajar::segment {
namespace {

Writing writing() {
  static const model::AbbreviationList kList = [] {
    std::istringstream in("# x\n[starters]\nThe\nI\n");
    return model::read_abbreviations({in, "x"});
  }();
  return {{}, &kList};
}

TEST(MissedBreaks, AreFoundAfterASemicolonBeforeAStarter) {
  Offsets breaks;
  add_missed_breaks("one; The two; the three; I four; Five;The", writing(), breaks);
  EXPECT_EQ(breaks, (Offsets{5}));
}

TEST(MissedBreaks, AreInOrderAndNew) {
  Offsets breaks = {9, 40};
  add_missed_breaks("In 2020. 15 came\u2026 Two. mRNA is. iPad", writing(), breaks);
  EXPECT_EQ(breaks, (Offsets{9, 20, 25, 34, 40}));
}

TEST(MissedBreaks, AreFoundBeforeTurnsOfDialogue) {
  Offsets breaks;
  add_missed_breaks("No? - Yes. \u2014 Why! - so", writing(), breaks);
  EXPECT_EQ(breaks, (Offsets{4, 11}));
  breaks.clear();
  add_missed_breaks("\u6765\uFF1F\u2014\u2014\u4E0D\u2014\u2014", writing(), breaks);
  EXPECT_EQ(breaks, (Offsets{6}));
}

TEST(MissedBreaks, AreFoundAfterTheStopsOfTheLanguage) {
  Writing armenian;
  armenian.language.stops = {":", "\u17D4"};
  Offsets breaks;
  add_missed_breaks("ab: cd:\u00BB: ef 5:30 gh:", armenian, breaks);
  EXPECT_EQ(breaks, (Offsets{4, 11}));
  breaks.clear();
  add_missed_breaks("a\u17D4\u17D4b\u17D4 c\u17D4", armenian, breaks);
  EXPECT_EQ(breaks, (Offsets{7, 12}));
}

TEST(MissedBreaks, NeedWhiteSpace) {
  Offsets breaks;
  add_missed_breaks("3.14 v\u2026X a. b\u2026 c", writing(), breaks);
  EXPECT_TRUE(breaks.empty());
}

}  // namespace
}  // namespace sejajar::segment
