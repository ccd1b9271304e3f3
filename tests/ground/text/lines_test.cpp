#include "ground/text/lines.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

namespace sejajar::text {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const std::string& text, const std::vector<ByteRange>& ranges) {
  Texts texts;
  for (const ByteRange& range : ranges) {
    texts.push_back(text.substr(range.begin, range.end - range.begin));
  }
  return texts;
}

TEST(Lines, KnowsAllLineEnds) {
  const struct {
    std::string text;
    Texts expected;
  } cases[] = {
      {"", {}},
      {"\n", {""}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"a\r\nb\r\n", {"a", "b"}},
      {"a\rb\n\nc", {"a", "b", "", "c"}},
      {"a\n\r\nb\r", {"a", "", "b"}},
      {" a \n b", {" a ", " b"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(texts_of(text, lines(text)), expected);
}

TEST(Lines, NumbersTheLineOfAByte) {
  const std::string text = "a\r\nb\rc\n\nd";
  EXPECT_EQ(line_number(text, 0), 1U);
  EXPECT_EQ(line_number(text, 3), 2U);
  EXPECT_EQ(line_number(text, 5), 3U);
  EXPECT_EQ(line_number(text, 8), 5U);
}

TEST(Paragraphs, EndAsTheOptionSays) {
  const std::string text = "\n one\ntwo \r\n \r\n\r\nthree\n";
  EXPECT_EQ(texts_of(text, paragraphs(text, ParagraphEnd::kLine)), (Texts{"one", "two", "three"}));
  EXPECT_EQ(texts_of(text, paragraphs(text, ParagraphEnd::kBlank)), (Texts{"one\ntwo", "three"}));
  EXPECT_EQ(texts_of(text, paragraphs(text, ParagraphEnd::kNone)),
            (Texts{"one\ntwo \r\n \r\n\r\nthree"}));
}

TEST(Paragraphs, AreNeverEmpty) {
  for (const ParagraphEnd ends : {ParagraphEnd::kLine, ParagraphEnd::kBlank, ParagraphEnd::kNone}) {
    EXPECT_TRUE(paragraphs("", ends).empty());
    EXPECT_TRUE(paragraphs(" \n\u00A0\n\t", ends).empty());
  }
}

}  // namespace
}  // namespace sejajar::text
