#include "segment/characters.h"

#include <gtest/gtest.h>

namespace sejajar::segment {
namespace {

TEST(Characters, OpenAndClose) {
  for (const char32_t c : U"\"'\u201C\u00AB\u300C") {
    if (c != 0) {
      EXPECT_TRUE(is_opener(c)) << static_cast<unsigned>(c);
    }
  }
  for (const char32_t c : U"\"'\u201D\u00BB\u300D)") {
    if (c != 0) {
      EXPECT_TRUE(is_closer(c)) << static_cast<unsigned>(c);
    }
  }
  EXPECT_TRUE(is_only_opener('('));
  EXPECT_FALSE(is_only_opener('"'));
  EXPECT_FALSE(is_only_opener(0x201D));
  EXPECT_TRUE(is_quote(0x300D));
  EXPECT_FALSE(is_quote(')'));
}

TEST(Characters, EndSentencesInAllScripts) {
  for (const char32_t c : {0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0x17D4, 0x104B, 0x964, 0x61F}) {
    EXPECT_TRUE(is_terminator(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {0x2C, 0x3B, 0x3001, 0x2D}) EXPECT_FALSE(is_terminator(c));
}

TEST(Characters, AreLettersDigitsAndCases) {
  EXPECT_TRUE(is_lower(U'\u00E9') && is_lower('z') && !is_lower('Z'));
  EXPECT_TRUE(is_upper(U'\u0416') && is_upper('A') && !is_upper('a'));
  EXPECT_TRUE(is_letter(0x0E01) && is_letter(0x4E00) && !is_letter('1'));
  EXPECT_TRUE(is_digit(0x0663) && is_digit('7') && !is_digit('a'));
  EXPECT_TRUE(is_mixed_case("mRNA"));
  EXPECT_FALSE(is_mixed_case("Mrna"));
  EXPECT_FALSE(is_mixed_case("m"));
}

TEST(Characters, FindWordsAndLowerTheirStart) {
  EXPECT_EQ(find_word("-- * a", 0), 5U);
  EXPECT_EQ(find_word("-- *", 0), 4U);
  EXPECT_EQ(with_lower_start("\u00C9t\u00C9"), "\u00E9t\u00C9");
  EXPECT_TRUE(all_of("123", is_digit));
  EXPECT_FALSE(all_of("12a", is_digit));
}

}  // namespace
}  // namespace sejajar::segment
