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
  EXPECT_TRUE(starts_item(boundary_at(open, 0, open.find("b)"))));
  const std::string inside = "It grew (see fig. b) last year";
  EXPECT_FALSE(starts_item(boundary_at(inside, 0, inside.find("b)"))));
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

TEST(ItemMarks, EndAfterTheirBracketOrPeriod) {
  const struct {
    std::string text;
    std::size_t end;
  } cases[] = {
      {"3) Open", 2}, {"(b) Open", 3}, {"iv) Open", 3}, {"12. Open", 3},  {"а) Open", 3},
      {"3)Open", 0},  {"b. Open", 0},  {"1234. Op", 0}, {"(12. Op", 0},   {"abc) Open", 0},
      {") Open", 0},  {"12.", 0},      {"", 0},         {"((a) Open", 0},
  };
  for (const auto& [text, end] : cases) EXPECT_EQ(after_item_mark(text, 0), end) << text;
  EXPECT_EQ(after_item_mark("See a) this", 4), 6U);
}

}  // namespace
}  // namespace sejajar::segment
