#include "language/segment/place_lines.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <random>

#include "support/plain_text.h"

namespace sejajar::segment {
namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const Document& document, const std::string& lines) {
  Texts texts;
  for (const Sentence& sentence : place_lines(document, lines, "cmd")) {
    texts.push_back(std::to_string(sentence.paragraph) + " " +
                    std::string(document.text_of(sentence)));
  }
  return texts;
}

std::string error_of(const std::string& text, const std::string& lines) {
  try {
    place_lines(test::read_plain(text), lines, "cmd");
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return "no error";
}

TEST(PlaceLines, IgnoresWhiteSpace) {
  const Document document = test::read_plain(" One  fish.\u00A0Two fish. \r\n\nRed\tfish");
  const Texts expected = {"0 One  fish.", "0 Two fish.", "1 Red\tfish"};
  EXPECT_EQ(texts_of(document, "One  fish.\nTwo fish.\nRed\tfish\n"), expected);
  EXPECT_EQ(texts_of(document, "One fish .\r\n  Two\u3000fish.\n\n\nRedfish"), expected);
  EXPECT_EQ(texts_of(document, "O n e f i s h.\n<P>\nTwofish.\n<P>\nRed fish\n<P>\n"), expected);
}

TEST(PlaceLines, CutsAtTheEndsOfParagraphs) {
  EXPECT_EQ(texts_of(test::read_plain("One\ntwo. Three\n\nfour"), "One two.\nThree four\n"),
            (Texts{"0 One", "1 two.", "1 Three", "2 four"}));
  EXPECT_EQ(texts_of(test::read_plain("One\ntwo. Three", ParagraphEnd::kNone), "One two.\nThree\n"),
            (Texts{"0 One\ntwo.", "0 Three"}));
}

TEST(PlaceLines, ReadsAParagraphMarkAsTextIfTheTextHasOne) {
  EXPECT_EQ(texts_of(test::read_plain("<P> is a tag. <P>"), "<P>\nis a tag.\n<P>\n"),
            (Texts{"0 <P>", "0 is a tag.", "0 <P>"}));
}

TEST(PlaceLines, ReadsAnEmptyText) {
  EXPECT_TRUE(texts_of(test::read_plain(""), "").empty());
  EXPECT_TRUE(texts_of(test::read_plain(" \n"), "\n\n").empty());
}

TEST(PlaceLines, ReportsWhereTheTextsDiffer) {
  EXPECT_EQ(
      error_of("One.\nTwo.\nThree.", "One.\nTwo\nThre.\n"),
      "a.txt:2: line 3 of cmd continues with 'Thre.', the text with '.'; expected the same text "
      "except for white space");
  EXPECT_EQ(
      error_of("One.\nTwo.", "One.\n"),
      "a.txt:2: 1 line of cmd end before 'Two.'; expected the same text except for white space");
  EXPECT_EQ(
      error_of("One.", "One.\n\nand more\n"),
      "a.txt:1: line 3 of cmd continues with 'and more', the text with its end; expected the same "
      "text except for white space");
  EXPECT_EQ(
      error_of("", "x"),
      "a.txt:1: line 1 of cmd continues with 'x', the text with its end; expected the same text "
      "except for white space");
  EXPECT_EQ(error_of("ab", "a\xFF"),
            "a.txt:1: line 1 of cmd has invalid UTF-8 at byte 1; expected the same "
            "text except for white space");
  EXPECT_EQ(
      error_of("ab", std::string("a\0\x1B[2J", 6)),
      "a.txt:1: line 1 of cmd continues with '  [2J', the text with 'b'; expected the same text "
      "except for white space");
  const std::string wide = "x" + std::string(60, 'y') + "\u00E9";
  EXPECT_NE(error_of(wide, "z").find("'x" + std::string(39, 'y') + "...'"), std::string::npos);
  std::string accents;
  for (int k = 0; k < 30; ++k) accents += "\u0430";
  EXPECT_NE(error_of("x" + accents, "z").find("'x" + accents.substr(0, 38) + "...'"),
            std::string::npos);
}

// Any text cut anywhere and with white space put in anywhere is found again.
TEST(PlaceLines, FindsRandomPieces) {
  std::mt19937 random(3);
  static const Texts kPieces = {"a",          "b", ".",  "\u00E9", "\u5B66",
                                "\U0001F600", " ", "\n", "\u00A0"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    std::string lines;
    for (int k = 0; k < 60; ++k) {
      const std::string& piece = kPieces[random() % kPieces.size()];
      text += piece;
      if (random() % 4 != 0) lines += random() % 2 == 0 ? " " : "\n";
      lines += piece;
    }
    const Document document = test::read_plain(text);
    std::string placed;
    std::uint32_t done = 0;
    for (const Sentence& sentence : place_lines(document, lines, "cmd")) {
      const ByteRange paragraph = document.paragraphs[sentence.paragraph];
      ASSERT_GE(sentence.range.begin, std::max(done, paragraph.begin));
      ASSERT_LE(sentence.range.end, paragraph.end);
      ASSERT_LT(sentence.range.begin, sentence.range.end);
      placed += document.text_of(sentence);
      done = sentence.range.end;
    }
    const auto without_space = [](const std::string& from) {
      std::string kept;
      for (std::size_t k = 0; k < from.size(); ++k) {
        if (from.substr(k, 2) == "\u00A0") {
          ++k;
        } else if (from[k] != ' ' && from[k] != '\n') {
          kept += from[k];
        }
      }
      return kept;
    };
    ASSERT_EQ(without_space(placed), without_space(text));
  }
}

}  // namespace
}  // namespace sejajar::segment
