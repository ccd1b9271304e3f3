#include <gtest/gtest.h>
#include <sejajar/split.h>

#include "exchange/documents/read_document.h"

namespace sejajar {
namespace {

TEST(LineSplitter, EveryLineIsASentence) {
  SplitOptions options;
  options.splitter = "line";
  const Document document =
      split(documents::make_document("\r\nOne. Two.\r\n\n  three \n\nfour", {"a", "en"}), Models(),
            options);
  std::vector<std::string> texts;
  std::vector<std::uint32_t> paragraphs;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.text_of(sentence));
    paragraphs.push_back(sentence.paragraph);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"", "One. Two.", "", "three", "", "four"}));
  EXPECT_EQ(paragraphs, (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 2}));
}

TEST(LineSplitter, LinesDoNotDependOnParagraphs) {
  SplitOptions options;
  options.splitter = "line";
  for (const ParagraphEnd ends : {ParagraphEnd::kLine, ParagraphEnd::kBlank, ParagraphEnd::kNone}) {
    ReadOptions reading;
    reading.paragraphs = ends;
    const Document document =
        split(documents::make_document("a\nb\n\nc\n", {"a", "en"}, reading), Models(), options);
    EXPECT_EQ(document.sentences.size(), 4U);
  }
}

TEST(LineSplitter, OnlyLineFeedAndCarriageReturnEndALine) {
  SplitOptions options;
  options.splitter = "line";
  const std::string other = "a.\u2028B.\u2029C.\u0085D.\vE.\fF.\x1CG.";
  const Document document = split(
      documents::make_document(other + "\n\u2028\n\f\r" + other, {"a", "en"}), Models(), options);
  std::vector<std::string> texts;
  for (const Sentence& sentence : document.sentences)
    texts.emplace_back(document.text_of(sentence));
  EXPECT_EQ(texts, (std::vector<std::string>{other, "", "", other}));
}

}  // namespace
}  // namespace sejajar
