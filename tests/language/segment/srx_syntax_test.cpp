#include "language/segment/srx_syntax.h"

#include <gtest/gtest.h>

namespace sejajar::segment {
namespace {

TEST(SrxSyntax, TranslatesWhatIcuLacks) {
  const struct {
    const char* given;
    const char* expected;
  } cases[] = {
      {"", ""},
      {R"(\bDr\.\s)", R"(\bDr\.\s)"},
      {R"(\pL\PN[\pZ])", R"(\p{L}\P{N}[\p{Z}])"},
      {R"(\p{Lu}{2,3}x{1})", R"(\p{Lu}{2,3}x{1})"},
      {R"(\{a}b})", R"(\{a\}b\})"},
      {R"([}]})", R"([}]\})"},
      {R"([]}]})", R"([]}]\})"},
      {R"([^]}[}]}]})", R"([^]}[}]}]\})"},
      {R"(\]})", R"(\]\})"},
      {R"(\Qa}b\E})", R"(\Qa}b\E\})"},
      {R"(a\Q.})", R"(a\Q.}\E)"},
      {R"((?U)a(?iU)b(?Um-s:c)(?U:d)(?i)e)", R"(a(?i)b(?m-s:c)(?:d)(?i)e)"},
      {R"((?:U)(?=U)(?<!U)(?<U>x)[(?U)])", R"((?:U)(?=U)(?<!U)(?<U>x)[(?U)])"},
      {R"(\.[noauto])", R"(\.)"},
      {R"(a\Y?)", R"(a\x{10FFFF}?)"},
      {R"(\\Y\\pL)", R"(\\Y\\pL)"},
      {"\\", "\\"},
      {"(?", "(?"},
      {"\xC2\xBB\\\xC2\xBB", "\xC2\xBB\\\xC2\xBB"},
  };
  for (const auto& c : cases) EXPECT_EQ(to_icu_syntax(c.given), c.expected) << c.given;
}

TEST(SrxSyntax, MovesReferencesToGroups) {
  EXPECT_EQ(to_icu_syntax(R"((a)\1\0[\1]\d)", 2), R"((a)(?:\3)\0[\1]\d)");
  EXPECT_EQ(to_icu_syntax(R"((a)\1)", 0), R"((a)\1)");
}

TEST(SrxSyntax, DropsRunsThatChangeNothing) {
  EXPECT_EQ(without_leading_run(".*"), "");
  EXPECT_EQ(without_leading_run(".*\\."), "\\.");
  for (const char* kept : {"", ".", ".*|a", ".*+a", ".*?a", "a.*", "\\.*"}) {
    EXPECT_EQ(without_leading_run(kept), kept);
  }
  EXPECT_EQ(without_trailing_run(".*"), "");
  EXPECT_EQ(without_trailing_run("\\s.*"), "\\s");
  for (const char* kept : {"", "*", "a|.*", "\\.*", "\\Q.*", "(?x)#.*"}) {
    EXPECT_EQ(without_trailing_run(kept), kept);
  }
}

}  // namespace
}  // namespace sejajar::segment
