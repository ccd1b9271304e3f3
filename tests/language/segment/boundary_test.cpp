#include "language/segment/boundary.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::segment {
namespace {

TEST(Boundary, KnowsItsContext) {
  const std::string text = "He (met Dr.) \u201CHart\u201D";
  const Boundary boundary = boundary_at(text, 0, text.find("\u201C"));
  EXPECT_EQ(boundary.bare_word(), "Dr");
  EXPECT_EQ(boundary.terminator_run(), ".");
  EXPECT_EQ(text.substr(boundary.closers, boundary.spaces - boundary.closers), ")");
  EXPECT_EQ(text.substr(boundary.spaces, boundary.end - boundary.spaces), " ");
  EXPECT_EQ(boundary.next_word(), "Hart");
  EXPECT_EQ(boundary.after, U'H');
  EXPECT_FALSE(boundary.ends_in_period());
}

TEST(Boundary, EndsInOnePeriod) {
  EXPECT_TRUE(boundary_at("Go. On", 0, 4).ends_in_period());
  EXPECT_FALSE(boundary_at("Go... On", 0, 6).ends_in_period());
  EXPECT_FALSE(boundary_at("Go! On", 0, 4).ends_in_period());
}

TEST(Boundary, StaysInItsSentenceAndParagraph) {
  const Boundary boundary = boundary_at("One. Two.", 5, 9);
  EXPECT_EQ(boundary.bare_word(), "Two");
  EXPECT_EQ(boundary.after, U'\0');
  EXPECT_EQ(boundary.next_word(), "");
  const std::string longest(200, 'a');
  EXPECT_EQ(boundary_at(longest + ". B", 0, 202).bare_word().size(), 64U);
}

}  // namespace
}  // namespace sejajar::segment
