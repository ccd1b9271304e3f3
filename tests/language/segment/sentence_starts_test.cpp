#include "language/segment/sentence_starts.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::segment {
namespace {

TEST(SentenceStarts, KnowElidedWords) {
  EXPECT_TRUE(starts_elided("'s Avonds", 0));
  EXPECT_TRUE(starts_elided("\u2019t Is", 0));
  EXPECT_FALSE(starts_elided("'s avonds", 0));
  EXPECT_FALSE(starts_elided("'so Avonds", 0));
  EXPECT_FALSE(starts_elided("s Avonds", 0));
  EXPECT_FALSE(starts_elided("", 0));
}

TEST(SentenceStarts, KnowItemsOutsideBrackets) {
  const std::string open = "Fill it in. b) Sign it";
  EXPECT_TRUE(starts_item(edge_at(open, 0, open.find("b)"))));
  const std::string inside = "It grew (see fig. b) last year";
  EXPECT_FALSE(starts_item(edge_at(inside, 0, inside.find("b)"))));
}

TEST(SentenceStarts, AfterAPeriodNeedNoCapital) {
  for (const char* text : {"15 came", "mRNA", "b) Sign", "'s Avonds"}) {
    EXPECT_TRUE(starts_after_period(text, 0)) << text;
  }
  for (const char* text : {"Came", "came", "'so", "-"}) {
    EXPECT_FALSE(starts_after_period(text, 0)) << text;
  }
}

TEST(SentenceStarts, KnowTurnsOfDialogue) {
  for (const char* text :
       {"- No", "\u2014 \u041D\u0435\u0442", "\u2014\u00BFQu\u00E9", "\u2013 \u201CNo"}) {
    EXPECT_TRUE(starts_turn(text, 0, false)) << text;
    EXPECT_FALSE(starts_turn(text, 0, true)) << text;
  }
  for (const char* text : {"- no", "No", "-", "\u2014 15"}) {
    EXPECT_FALSE(starts_turn(text, 0, false)) << text;
  }
}

}  // namespace
}  // namespace sejajar::segment
