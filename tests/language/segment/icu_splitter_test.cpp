#include <gtest/gtest.h>
#include <sejajar/split.h>

#include "exchange/documents/read_document.h"
#include "ground/text/breaks.h"

namespace sejajar {
namespace {

TEST(UnicodeBreaks, CountBytes) {
  text::UnicodeBreaks breaks("root");
  std::vector<std::uint32_t> found;
  breaks.find("\u00C9t\u00E9. Fin! \u5B66\u3002\u751F", found);
  EXPECT_EQ(found, (std::vector<std::uint32_t>{7, 12, 18, 21}));
  breaks.find("One.\nTwo", found);
  EXPECT_EQ(found, (std::vector<std::uint32_t>{5, 8}));
  breaks.find("one\r\ntwo", found);
  EXPECT_EQ(found, (std::vector<std::uint32_t>{8}));
  breaks.find("", found);
  EXPECT_TRUE(found.empty());
}

TEST(UnicodeBreaks, KnowTheGreekQuestionMark) {
  std::vector<std::uint32_t> found;
  text::UnicodeBreaks("el").find("\u03A4\u03B9; \u039D\u03B1\u03B9.", found);
  EXPECT_EQ(found.size(), 2U);
  text::UnicodeBreaks("root").find("\u03A4\u03B9; \u039D\u03B1\u03B9.", found);
  EXPECT_EQ(found.size(), 1U);
}

TEST(IcuSplitter, KnowsNoAbbreviations) {
  SplitOptions options;
  options.splitter = "icu";
  const Document document =
      split(documents::make_document(" Ask Dr. Hart. \n\n Go!", {"a", "en"}), Models(), options);
  std::vector<std::string> texts;
  for (const Sentence& sentence : document.sentences) {
    texts.emplace_back(document.text_of(sentence));
  }
  EXPECT_EQ(texts, (std::vector<std::string>{"Ask Dr.", "Hart.", "Go!"}));
  EXPECT_EQ(document.sentences[2].paragraph, 1U);
}

}  // namespace
}  // namespace sejajar
