#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/split.h>

#include <random>

#include "exchange/documents/read_document.h"
#include "ground/text/white_space.h"
#include "language/segment/splitter.h"
#include "support/srx_text.h"
#include "support/temp_dir.h"

namespace sejajar {
namespace {

Document read(const std::string& text, ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  ReadOptions options;
  options.paragraphs = paragraphs;
  return documents::make_document(text, {"test", "en"}, options);
}

SplitOptions named(const std::string& name) {
  SplitOptions options;
  options.splitter = name;
  return options;
}

// Text of pieces that the rules look at, in random order.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "word", "Word", "Dr",     "3",  "2020",   ".",  ".", "...",    "\u2026", "!",      "?",
      " ",    " ",    "\u00A0", "\n", "\r\n",   "\"", "'", "\u201C", "\u201D", "\u00AB", "\u00BB",
      "(",    ")",    "|",      "*",  "\u3002", "-",  ",", "J.",     "\u2028", "mRNA",   "\u5B66"};
  std::string text;
  for (int k = 0; k < 40; ++k) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(Splitters, HaveNamesAndTheDefaultFirst) {
  const auto rows = splitters();
  ASSERT_GE(rows.size(), 3U);
  EXPECT_EQ(rows.front().name, SplitOptions().splitter);
  for (const SplitterInfo& row : rows) EXPECT_FALSE(row.description.empty()) << row.name;
}

TEST(Splitters, RefuseAnUnknownName) {
  try {
    split(read("A."), Models(), named("magic"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_STREQ(error.what(),
                 "--splitter magic; expected one of rules, icu, phrases, line, srx, command");
  }
}

TEST(Splitters, PutSpacesInThePlaceOfLineEndsInsideSentences) {
  const Document document =
      split(read("One sentence on\ntwo lines. Another\none.\n", ParagraphEnd::kBlank), Models());
  ASSERT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.text_of(document.sentences[0]), "One sentence on two lines.");
  EXPECT_EQ(document.text_of(document.sentences[1]), "Another one.");
}

TEST(Splitters, TakeAnEmptyText) {
  const test::TempDir dir;
  SplitOptions options;
  options.srx = dir.write("my.srx", test::srx_file(""));
  options.command = "cat";
  for (const SplitterInfo& row : splitters()) {
    options.splitter = row.name;
    EXPECT_TRUE(split(read(""), Models(), options).sentences.empty()) << row.name;
  }
}

// Whatever the text: sentences are in order, inside their paragraphs, trimmed, not empty, and
// together hold every character that is not white space.
TEST(Splitters, KeepTheirContractOnRandomTexts) {
  const Models models = load_models(std::string(SEJAJAR_SOURCE_DIR) + "/models", {"en"});
  std::mt19937 random(7);
  for (int round = 0; round < 600; ++round) {
    const std::string text = random_text(random);
    for (const char* name : {"rules", "icu"}) {
      for (const ParagraphEnd paragraphs : {ParagraphEnd::kLine, ParagraphEnd::kNone}) {
        const Document document = split(read(text, paragraphs), models, named(name));
        std::uint32_t done = 0;
        for (const Sentence& sentence : document.sentences) {
          ASSERT_LT(sentence.paragraph, document.paragraphs.size());
          const ByteRange paragraph = document.paragraphs[sentence.paragraph];
          ASSERT_GE(sentence.range.begin, std::max(done, paragraph.begin)) << text;
          ASSERT_LE(sentence.range.end, paragraph.end) << text;
          ASSERT_LT(sentence.range.begin, sentence.range.end) << text;
          ASSERT_EQ(text::trim(text, sentence.range), sentence.range) << text;
          const ByteRange gap = text::trim(text, {done, sentence.range.begin});
          ASSERT_EQ(gap.begin, gap.end) << text;
          done = sentence.range.end;
        }
        const ByteRange rest = text::trim(text, {done, static_cast<std::uint32_t>(text.size())});
        ASSERT_EQ(rest.begin, rest.end) << text;
      }
    }
  }
}

}  // namespace
}  // namespace sejajar
