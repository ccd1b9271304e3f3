#include <gtest/gtest.h>
#include <sejajar/split.h>

#include <sstream>

#include "ground/text/reader.h"

namespace sejajar {
namespace {

TEST(LineSplitter, MakesASentenceOfEveryLine) {
  std::istringstream in("\r\nOne. Two.\r\n\n  three \n\nfour");
  SplitOptions options;
  options.splitter = "line";
  const Document document = split(text::read_document(in, {"a", "en"}), Models(), options);
  std::vector<std::string> texts;
  std::vector<std::uint32_t> paragraphs;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.text_of(sentence));
    paragraphs.push_back(sentence.paragraph);
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"", "One. Two.", "", "three", "", "four"}));
  EXPECT_EQ(paragraphs, (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 2}));
}

TEST(LineSplitter, CountsLinesAlikeWhateverTheParagraphs) {
  SplitOptions options;
  options.splitter = "line";
  for (const ParagraphEnd ends : {ParagraphEnd::kLine, ParagraphEnd::kBlank, ParagraphEnd::kNone}) {
    std::istringstream in("a\nb\n\nc\n");
    ReadOptions reading;
    reading.paragraphs = ends;
    const Document document =
        split(text::read_document(in, {"a", "en"}, reading), Models(), options);
    EXPECT_EQ(document.sentences.size(), 4U);
  }
}

}  // namespace
}  // namespace sejajar
