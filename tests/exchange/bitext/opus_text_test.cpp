#include "exchange/bitext/opus_text.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>

namespace sejajar::bitext {
namespace {

NamedSentences read(const std::string& xml) {
  std::istringstream in(xml);
  return read_opus_text(in, "f");
}

TEST(OpusText, HasSentencesAsTheyAreOrInWords) {
  const NamedSentences sentences = read(
      "<?xml version=\"1.0\"?>\n<text><p id=\"1\"><s id=\"s1.1\">It\n rained &amp; rained.</s>\n"
      "<s id=\"s1.2\"><time id=\"T1S\" value=\"00:00:01,000\" />\n <w id=\"1.2.1\">Who</w>"
      "<w id=\"1.2.2\">minds</w> <w>?</w></s></p><s id=\"s2.1\"/></text>");
  EXPECT_EQ(sentences.names, (std::vector<std::string>{"s1.1", "s1.2", "s2.1"}));
  EXPECT_EQ(sentences.texts, (std::vector<std::string>{"It rained & rained.", "Who minds ?", ""}));
}

TEST(OpusText, IsKnownByItsElements) {
  EXPECT_TRUE(is_opus_text("\n<?xml version=\"1.0\"?><text><s id=\"1\">x"));
  EXPECT_FALSE(is_opus_text("<p>It rained.</p>"));
  EXPECT_FALSE(is_opus_text("It rained <s id=\"1\">"));
  EXPECT_FALSE(is_opus_text(""));
}

TEST(OpusText, ReportsTheLineOfAnError) {
  try {
    read("<text>\n<s>x</s></text>");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_TRUE(std::string(error.what()).starts_with("f:2: a sentence without id; "))
        << error.what();
  }
  EXPECT_THROW(read("<text><s id=\"1\">x"), Error);
}

}  // namespace
}  // namespace sejajar::bitext
