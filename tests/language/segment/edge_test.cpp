#include "language/segment/edge.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::segment {
namespace {

TEST(Edge, KnowsWhatStandsAroundIt) {
  const std::string text = "He (met Dr.) \u201CHart\u201D";
  const Edge edge = edge_at(text, 0, text.find("\u201C"));
  EXPECT_EQ(edge.bare_word(), "Dr");
  EXPECT_EQ(edge.terminator_run(), ".");
  EXPECT_EQ(text.substr(edge.closers, edge.spaces - edge.closers), ")");
  EXPECT_EQ(text.substr(edge.spaces, edge.end - edge.spaces), " ");
  EXPECT_EQ(edge.next_word(), "Hart");
  EXPECT_EQ(edge.after, U'H');
  EXPECT_FALSE(edge.ends_in_period());
}

TEST(Edge, EndsInOnePeriod) {
  EXPECT_TRUE(edge_at("Go. On", 0, 4).ends_in_period());
  EXPECT_FALSE(edge_at("Go... On", 0, 6).ends_in_period());
  EXPECT_FALSE(edge_at("Go! On", 0, 4).ends_in_period());
}

TEST(Edge, StaysInItsSentenceAndParagraph) {
  const Edge edge = edge_at("One. Two.", 5, 9);
  EXPECT_EQ(edge.bare_word(), "Two");
  EXPECT_EQ(edge.after, U'\0');
  EXPECT_EQ(edge.next_word(), "");
  const std::string longest(200, 'a');
  EXPECT_EQ(edge_at(longest + ". B", 0, 202).bare_word().size(), 64U);
}

}  // namespace
}  // namespace sejajar::segment
