#include "ground/text/display_width.h"

#include <gtest/gtest.h>

namespace sejajar::text {
namespace {

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("日本"), 4U);
  EXPECT_EQ(display_width("한국"), 4U);
  EXPECT_EQ(display_width("ＡＢ"), 4U);                // full-width letters
  EXPECT_EQ(display_width("e\u0301"), 1U);             // combining accent
  EXPECT_EQ(display_width("a\u200Bb"), 2U);            // zero-width space
  EXPECT_EQ(display_width("\u1112\u1161\u11ab"), 2U);  // one syllable of three letters
  EXPECT_EQ(display_width("👍"), 2U);
  EXPECT_EQ(display_width("👩\u200D🔬"), 2U);  // one picture of two
  EXPECT_EQ(display_width("❤\uFE0F"), 2U);
  EXPECT_EQ(display_width("пример"), 6U);
}

TEST(DisplayWidth, PrintableTextMovesNoCursor) {
  EXPECT_EQ(printable("a\tb\nc"), "a b c");
  EXPECT_EQ(printable("\x1b[31mred"), " [31mred");
  EXPECT_EQ(printable("x\u009bz"), "x z");
  EXPECT_EQ(printable("x\u202Ez\u2066y"), "xzy");
  EXPECT_EQ(printable("日 e\u0301"), "日 e\u0301");
}

TEST(DisplayWidth, MessagesShowAnyBytes) {
  EXPECT_EQ(shown(std::string_view("a\0\x1b\xFF", 4)), "a  \uFFFD");
  EXPECT_EQ(shown("abcd", 4), "abcd");
  EXPECT_EQ(shown("abcde", 4), "abcd...");
  EXPECT_EQ(shown("abc\u00E9", 4), "abc...");
}

TEST(DisplayWidth, LinesBreakAtSpacesAndBetweenWideCharacters) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrapped("", 10), Lines{""});
  EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("日本語文章", 4), (Lines{"日本", "語文", "章"}));
  EXPECT_EQ(wrapped("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"}));
}

TEST(DisplayWidth, NoLineIsTooWideAndNoCharacterIsLost) {
  const std::string text =
      "The ferry – 渡し船 – left at seven; Bootsfahrtsgesellschaftskapitänsmütze e\u0301e\u0301 "
      "👩\u200D🔬.";
  const auto bare = [](std::string_view with_spaces) {
    std::string kept;
    for (const char c : with_spaces) {
      if (c != ' ') kept += c;
    }
    return kept;
  };
  for (std::size_t width = 2; width < 40; ++width) {
    std::string all;
    for (const std::string& line : wrapped(text, width)) {
      EXPECT_LE(display_width(line), width) << line;
      all += line;
    }
    EXPECT_EQ(bare(all), bare(text)) << width;
  }
}

}  // namespace
}  // namespace sejajar::text
