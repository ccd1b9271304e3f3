#include "ground/markup/escape.h"

#include <gtest/gtest.h>

namespace sejajar::markup {
namespace {

TEST(LegalXml, ReplacesWhatXmlDoesNotAllow) {
  const struct {
    std::string text, expected;
    std::uint64_t replaced;
  } cases[] = {
      {"", "", 0},
      {"plain <&> ]]>", "plain <&> ]]>", 0},
      {"tab\tLF\nCR\r", "tab\tLF\nCR\r", 0},
      {std::string("\0\x01\x08\x0B\x0C\x0E\x1F", 7), "       ", 7},
      {"\x7F\xC2\x80\xC2\x85\xE2\x80\xA8", "\x7F\xC2\x80\xC2\x85\xE2\x80\xA8", 0},
      {"\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD", "\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD", 0},
      {"a\xEF\xBF\xBE"
       "b\xEF\xBF\xBF"
       "c",
       "a b c", 2},
      {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 0},
      {"a\xFF"
       "b",
       "a b", 1},
      {"\xED\xA0\x80", "   ", 3},
      {"cut \xE2\x80", "cut   ", 2},
  };
  for (const auto& c : cases) {
    std::uint64_t replaced = 1;
    EXPECT_EQ(legal_xml(c.text, replaced), c.expected);
    EXPECT_EQ(replaced, c.replaced + 1) << c.text;
  }
}

TEST(LegalXml, SegmentsHaveNoWhiteSpaceAtTheirEnds) {
  std::uint64_t replaced = 0;
  EXPECT_EQ(legal_segment(" \x01 a b\n", replaced), "a b");
  EXPECT_EQ(replaced, 1U);
  EXPECT_EQ(legal_segment("\t", replaced), "");
}

TEST(Escape, HtmlShowsTheText) {
  EXPECT_EQ(escape_html("a <b> & \"c\" 'd'"), "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
  EXPECT_EQ(escape_html("日本 é"), "日本 é");
  EXPECT_EQ(escape_html("bad \xFF byte"), "bad \xEF\xBF\xBD byte");
  EXPECT_EQ(escape_html(""), "");
}

TEST(Escape, ScriptsContainNoTag) {
  EXPECT_EQ(escape_script(R"({"a":"</script><!-- <script>"})"),
            R"({"a":"\u003c/script>\u003c!-- \u003cscript>"})");
}

}  // namespace
}  // namespace sejajar::markup
