#include "language/segment/item_marks.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::segment {
namespace {

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
