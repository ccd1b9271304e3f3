#include "ground/markup/xml.h"

#include <gtest/gtest.h>

namespace sejajar::io {
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
    const LegalText legal = legal_xml(c.text);
    EXPECT_EQ(legal.text, c.expected);
    EXPECT_EQ(legal.replaced, c.replaced) << c.text;
  }
}

}  // namespace
}  // namespace sejajar::io
