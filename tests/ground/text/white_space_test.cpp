#include "ground/text/white_space.h"

#include <gtest/gtest.h>

#include <string>

namespace sejajar::text {
namespace {

TEST(WhiteSpace, TrimsWhiteSpace) {
  const struct {
    std::string text, trimmed;
  } cases[] = {
      {"word", "word"},
      {" \t\r\n word \n", "word"},
      {"\u00A0\u3000word two\u200B\u2028", "word two"},
      {"\uFEFFword\uFEFF", "word"},
      {" \u00A0 ", ""},
      {"", ""},
  };
  for (const auto& [text, trimmed] : cases) {
    const ByteRange range = trim(text, {0, static_cast<std::uint32_t>(text.size())});
    EXPECT_EQ(text.substr(range.begin, range.end - range.begin), trimmed);
    EXPECT_EQ(text::trimmed(text), trimmed);
  }
}

TEST(WhiteSpace, TrimsOnlyInsideTheRange) {
  EXPECT_EQ(trim("a b c", {1, 4}), (ByteRange{2, 3}));
}

TEST(WhiteSpace, IsSqueezedToOneSpace) {
  EXPECT_EQ(squeezed(" a \t\r\n b\v\fc\u00A0 "), "a b c\u00A0");
  EXPECT_EQ(squeezed("  "), "");
}

}  // namespace
}  // namespace sejajar::text
