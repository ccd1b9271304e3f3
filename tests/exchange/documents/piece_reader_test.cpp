#include "exchange/documents/piece_reader.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <random>
#include <sstream>

namespace sejajar::documents {
namespace {

ReadOptions options_of(ParagraphEnd paragraphs, BadUtf8 on_bad_utf8 = BadUtf8::kFail) {
  ReadOptions options;
  options.paragraphs = paragraphs;
  options.on_bad_utf8 = on_bad_utf8;
  return options;
}

std::vector<Piece> pieces_of(const std::string& text, const ReadOptions& options,
                             std::size_t size) {
  std::istringstream in(text);
  files::InputFile input(in, "a.txt");
  PieceReader reader(input, "en", options, size);
  std::vector<Piece> pieces;
  while (auto piece = reader.next()) pieces.push_back(std::move(*piece));
  EXPECT_FALSE(reader.next().has_value());
  return pieces;
}

/// The pieces put together again must be what make_document() returns.
void expect_whole(const std::string& text, const ReadOptions& options, std::size_t size) {
  const Document whole = make_document(text, {"a.txt", "en"}, options);
  std::string joined;
  std::vector<ByteRange> paragraphs;
  for (const Piece& piece : pieces_of(text, options, size)) {
    EXPECT_EQ(piece.byte, joined.size());
    EXPECT_EQ(piece.paragraph, paragraphs.size());
    EXPECT_EQ(piece.document.id, "a.txt");
    for (const ByteRange& range : piece.document.paragraphs) {
      const auto base = static_cast<std::uint32_t>(joined.size());
      paragraphs.push_back({base + range.begin, base + range.end});
    }
    joined += piece.document.text;
  }
  ASSERT_EQ(joined, whole.text);
  ASSERT_EQ(paragraphs, whole.paragraphs) << text;
}

TEST(PieceReader, CutsAfterParagraphsOnly) {
  std::string lines;
  for (int k = 0; k < 200'000; ++k) lines += "a line of text\r\n";
  const auto pieces = pieces_of(lines, options_of(ParagraphEnd::kLine), std::size_t{1} << 18);
  ASSERT_GT(pieces.size(), 5U);
  for (const Piece& piece : pieces) {
    EXPECT_TRUE(piece.document.text.ends_with("text\r\n"));
    EXPECT_LE(piece.document.text.size(), std::size_t{1} << 19);
  }
  EXPECT_EQ(pieces_of(lines, options_of(ParagraphEnd::kNone), 1000).size(), 1U);
  EXPECT_EQ(pieces_of(lines, options_of(ParagraphEnd::kBlank), 1000).size(), 1U);
  EXPECT_EQ(pieces_of(lines, options_of(ParagraphEnd::kLine), lines.size() + 1).size(), 1U);
  EXPECT_TRUE(pieces_of("", options_of(ParagraphEnd::kLine), 10).empty());
}

// Chunks of 64 KiB decide what is cut, so the texts are longer than that.
TEST(PieceReader, TogetherThePiecesAreTheWholeText) {
  std::mt19937 random(5);
  static const std::vector<std::string> kPieces = {
      "\n",   "\n\n", "\r\n",   "\r",           "\r\n\r\n", " ",
      "\t\n", "word", "\u00E9", "\u5B66\u751F", "\u2028"};
  for (int round = 0; round < 12; ++round) {
    std::string text = round % 3 == 0 ? "\uFEFF" : "";
    const std::size_t first = static_cast<std::size_t>(round) % 4;
    while (text.size() < 300'000) {
      text += std::string(random() % 2000, 'x');
      text += kPieces[first + random() % (kPieces.size() - first)];
    }
    for (const ParagraphEnd paragraphs :
         {ParagraphEnd::kAuto, ParagraphEnd::kLine, ParagraphEnd::kBlank, ParagraphEnd::kNone}) {
      expect_whole(text, options_of(paragraphs), 1 + random() % 100'000);
    }
  }
}

TEST(PieceReader, ReplacesWhatIsNotUtf8WithinAPiece) {
  std::string text;
  for (int k = 0; k < 30'000; ++k) text += "ab\xFF\xE2\x82\ncd\n";
  expect_whole(text, options_of(ParagraphEnd::kLine, BadUtf8::kReplace), 1000);
}

TEST(PieceReader, CountsLinesAndBytesOfTheInputInMessages) {
  std::string text = "\xEF\xBB\xBF";
  for (int k = 0; k < 50'000; ++k) text += "line\r\n";
  text += "bad \xFF";
  std::istringstream in(text);
  files::InputFile input(in, "a.txt");
  PieceReader reader(input, "en", options_of(ParagraphEnd::kLine), 1000);
  try {
    while (reader.next()) {
    }
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kEncoding);
    EXPECT_STREQ(error.what(),
                 "a.txt:50001: invalid UTF-8 at byte 300007; expected UTF-8 text, --encoding with "
                 "its charset, such as windows-1251, or --on-bad-utf8 "
                 "replace to go on");
  }
}

}  // namespace
}  // namespace sejajar::documents
