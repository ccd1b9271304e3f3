#include "segment/more_breaks.h"

#include <gtest/gtest.h>

namespace sejajar::segment {
namespace {

TEST(MoreBreaks, AreInOrderAndNew) {
  Offsets breaks = {9, 40};
  add_breaks("In 2020. 15 came\u2026 Two. mRNA is. iPad", breaks);
  EXPECT_EQ(breaks, (Offsets{9, 20, 25, 34, 40}));
}

TEST(MoreBreaks, StandBeforeTurnsOfDialogue) {
  Offsets breaks;
  add_breaks("No? - Yes. \u2014 Why! - so", breaks);
  EXPECT_EQ(breaks, (Offsets{4, 11}));
  breaks.clear();
  add_breaks("\u6765\uFF1F\u2014\u2014\u4E0D\u2014\u2014", breaks);
  EXPECT_EQ(breaks, (Offsets{6}));
}

TEST(MoreBreaks, NeedWhiteSpace) {
  Offsets breaks;
  add_breaks("3.14 v\u2026X a. b\u2026 c", breaks);
  EXPECT_TRUE(breaks.empty());
}

}  // namespace
}  // namespace sejajar::segment
