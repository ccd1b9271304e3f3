#include "language/segment/characters.h"

#include <gtest/gtest.h>

#include <string_view>

namespace sejajar::segment {
namespace {

using Characters32 = std::u32string_view;

TEST(Characters, OpenAndClose) {
  for (const char32_t c : Characters32(U"\"'\u201C\u00AB\u300C")) {
    EXPECT_TRUE(is_opener(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : Characters32(U"\"'\u201D\u00BB\u300D)")) {
    EXPECT_TRUE(is_closer(c)) << static_cast<unsigned>(c);
  }
  EXPECT_TRUE(is_only_opener(U'('));
  EXPECT_FALSE(is_only_opener(U'"'));
  EXPECT_FALSE(is_only_opener(U'\u201D'));
  EXPECT_TRUE(is_quote(U'\u300D'));
  EXPECT_FALSE(is_quote(U')'));
}

TEST(Characters, EndSentencesInAllScripts) {
  for (const char32_t c : Characters32(U".!?"
                                       U"\u2026\u3002\u17D4\u104B\u0964\u061F\u06D4\u0589\u1362"
                                       U"\u0F0D\u1803\u1C7E\uABEB\u07F9")) {
    EXPECT_TRUE(is_terminator(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : Characters32(U",;\u3001-\u104A\u1363\u1802\u07F8")) {
    EXPECT_FALSE(is_terminator(c)) << static_cast<unsigned>(c);
  }
}

TEST(Characters, AreLettersDigitsAndCases) {
  EXPECT_TRUE(is_lower(U'\u00E9') && is_lower(U'z') && !is_lower(U'Z'));
  EXPECT_TRUE(is_upper(U'\u0416') && is_upper(U'A') && !is_upper(U'a'));
  EXPECT_TRUE(is_letter(U'\u0E01') && is_letter(U'\u4E00') && !is_letter(U'1'));
  EXPECT_TRUE(is_digit(U'\u0663') && is_digit(U'7') && !is_digit(U'a'));
  EXPECT_FALSE(is_lower(U'\u10D0'));  // Georgian
  EXPECT_TRUE(is_caseless(U'\u10D0') && is_caseless(U'\u0905') && is_caseless(U'\u12E8'));
  EXPECT_FALSE(is_caseless(U'a') || is_caseless(U'\u0416') || is_caseless(U'\u4E00') ||
               is_caseless(U'\uAC00') || is_caseless(U'1'));
  EXPECT_TRUE(is_mark(U'\u1031') && !is_mark(U'\u1000') && !is_mark(U'a'));
  EXPECT_TRUE(is_mixed_case("mRNA"));
  EXPECT_FALSE(is_mixed_case("Mrna"));
  EXPECT_FALSE(is_mixed_case("m"));
}

TEST(Characters, FindTheLastLetters) {
  EXPECT_EQ(last_letters("ab cd: "), "cd");
  EXPECT_EQ(last_letters("དེ་ནས་"), "ནས");
  EXPECT_EQ(last_letters("12"), "");
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
