#include <gtest/gtest.h>

#include <string>

#include "language/segment/break_rules.h"

namespace sejajar::segment {
namespace {

TEST(PlaceQuotes, AssignsThemToTheRightSentence) {
  // ^ is where Unicode ends the sentence, | where it ends with its quotes placed.
  const struct {
    std::string before, between, after;
    bool back;  // whether the end moves back over `between`, else forward
  } cases[] = {
      {"\u5B66\uFF01", "\u201C", "\u597D", true},
      {"Va\u00A0!\u00A0", "\u00BB ", "Il", false},
      {"\"Go. ", "\" ", "He left", false},
      {"Go. ", "", "\" He left", false},
      {"Go. ", "", "\u00ABHe left", false},
      {"Er ging. ", "", "\u00BBIch auch", false},
      {"Go. ", "", "He left", false},
      {"He sat. ", "...", "And then", true},
      {"\u8D70\u3002", "\"", "\u597D", true},
      {"\"\u8D70\u3002\"", "", "\u597D", false},
  };
  for (const auto& [before, between, after, back] : cases) {
    const std::string paragraph = before + between + after;
    const std::size_t given = back ? before.size() + between.size() : before.size();
    const std::size_t expected = back ? before.size() : before.size() + between.size();
    EXPECT_EQ(place_quotes(paragraph, 0, given), expected) << paragraph;
  }
}

TEST(PlaceQuotes, LeavesTheEndOfTheParagraph) {
  EXPECT_EQ(place_quotes("\u3002\u201C", 0, 6), 6U);
}

}  // namespace
}  // namespace sejajar::segment
