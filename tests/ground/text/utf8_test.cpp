#include "ground/text/utf8.h"

#include <gtest/gtest.h>

namespace sejajar::text {
namespace {

using namespace std::string_literals;

TEST(Utf8, FindsTheFirstBadByte) {
  const struct {
    std::string bytes;
    std::optional<std::size_t> bad;
  } cases[] = {
      {"", {}},
      {"plain text, longer than eight bytes", {}},
      {"ng\u00E0y \u4ECA\u65E5 \U0001F600", {}},
      {"\xEF\xBF\xBF \xF4\x8F\xBF\xBF", {}},
      {"twelve bytes\xFF and more", 12},
      {"a\x80", 1},             // continuation alone
      {"\xC0\x80", 0},          // overlong NUL
      {"\xC1\xBF", 0},          // overlong
      {"a\xE0\x9F\xBF", 1},     // overlong
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"ab\xED\xA0\x80", 2},    // surrogate
      {"\xF4\x90\x80\x80", 0},  // over U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"abc\xE4\xBB", 3},  // cut off at the end
      {"\xC3(", 0},
  };
  for (const auto& [bytes, bad] : cases) EXPECT_EQ(find_bad_utf8(bytes), bad) << bytes;
}

TEST(Utf8, ReplacesEachBadSequenceOnce) {
  const struct {
    std::string bytes, text;
  } cases[] = {
      {"good \u00E9", "good \u00E9"},
      {"a\xFF\xFE"s + "b", "a\uFFFD\uFFFD"s + "b"},
      {"a\xE4\xBB", "a\uFFFD"},                // one start of a valid sequence
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // none
      {"\xF0\x9F\x98(", "\uFFFD("},
  };
  for (const auto& [bytes, text] : cases) {
    EXPECT_EQ(replace_bad_utf8(bytes), text);
    EXPECT_FALSE(find_bad_utf8(replace_bad_utf8(bytes)));
  }
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("a\u00E9\u4ECA\U0001F600"), 4U);
}

TEST(Utf8, NormalizesToNfc) {
  EXPECT_EQ(to_nfc("Vie\u0323\u0302t Nam"), "Vi\u1EC7t Nam");
  EXPECT_EQ(to_nfc("plain"), "plain");
  EXPECT_EQ(to_nfc(""), "");
}

TEST(Utf8, WalksBothWays) {
  const std::string text = "a\u00E9\u4ECA\U0001F600";
  const std::u32string expected = U"a\u00E9\u4ECA\U0001F600";
  std::u32string forward;
  for (std::size_t k = 0; k < text.size(); k = code_point_at(text, k).next) {
    forward += code_point_at(text, k).value;
  }
  std::u32string backward;
  for (std::size_t k = text.size(); k > 0; k = code_point_before(text, k).next) {
    backward.insert(0, 1, code_point_before(text, k).value);
  }
  EXPECT_EQ(forward, expected);
  EXPECT_EQ(backward, expected);
  EXPECT_EQ(code_point_at(text, text.size()).value, U'\0');
  EXPECT_EQ(code_point_before(text, 0).value, U'\0');
}

TEST(Utf8, FindsRunsOfCharacters) {
  const std::string text = "a\u00E9\u00E9b";
  const auto is_accented = [](char32_t c) { return c == 0xE9; };
  EXPECT_EQ(run_end(text, 1, is_accented), 5U);
  EXPECT_EQ(run_end(text, 5, is_accented), 5U);
  EXPECT_EQ(run_end(text, 0, [](char32_t) { return true; }), text.size());
  EXPECT_EQ(run_begin(text, 0, 5, is_accented), 1U);
  EXPECT_EQ(run_begin(text, 3, 5, is_accented), 3U);
  EXPECT_EQ(run_begin(text, 0, 1, is_accented), 1U);
}

TEST(Utf8, LowersAsciiLettersOnly) {
  EXPECT_EQ(ascii_lower("AZ[az] \u00C9"), "az[az] \u00C9");
}

}  // namespace
}  // namespace sejajar::text
