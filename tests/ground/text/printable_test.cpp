#include "ground/text/printable.h"

#include <gtest/gtest.h>

namespace sejajar::text {
namespace {

TEST(Printable, ReplacesWhatATerminalObeys) {
  EXPECT_EQ(printable("caf\xC3\xA9 \xE6\xB1\xAA"), "caf\xC3\xA9 \xE6\xB1\xAA");
  EXPECT_EQ(printable("a\x1b[2Jb\r\n\x7F"), "a\uFFFD[2Jb\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(printable("\xC2\x9B"
                      "2J"),
            "\uFFFD"
            "2J");
  EXPECT_EQ(printable("\xFF"
                      "a"),
            "\uFFFD"
            "a");
}

TEST(Printable, CutsBetweenCharacters) {
  EXPECT_EQ(printable("abcd", 4), "abcd");
  EXPECT_EQ(printable("abcde", 4), "abcd...");
  EXPECT_EQ(printable("abc\xC3\xA9", 4), "abc...");
}

}  // namespace
}  // namespace sejajar::text
