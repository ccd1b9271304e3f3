#include "language/segment/quoted_speech.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace sejajar::segment {
namespace {

// A | in the text is the edge; the sentence begins where the text does.
bool goes_on(const std::string& marked, const std::string& joiner) {
  std::istringstream in(
      "# x\n[starters]\n\u3068\u3066\u3082\n[continuers]\n\u3068\n[speech]\nasked\n\u8BF4\n");
  const model::AbbreviationList list = model::read_abbreviations({in, "x"});
  Writing writing{{}, &list};
  writing.language.joiner = joiner;
  const std::size_t at = marked.find('|');
  const std::string paragraph = marked.substr(0, at) + marked.substr(at + 1);
  return goes_on_after_quote(edge_at(paragraph, 0, at), writing);
}

TEST(QuotedSpeech, IsFollowedByWhoSpoke) {
  EXPECT_TRUE(goes_on("\"Why?\" |Maria asked.", " "));
  EXPECT_TRUE(goes_on("\"Why?\" |Maria asked, and left.", " "));
  EXPECT_FALSE(goes_on("\"Why?\" |Maria asked: \"Who?\"", " "));
  EXPECT_FALSE(goes_on("He said: \u201CWhy?\u201D |Maria asked.", " "));
  EXPECT_FALSE(goes_on("\"Why?\" |Maria left.", " "));
  EXPECT_FALSE(goes_on("Why? |Maria asked.", " "));
  EXPECT_FALSE(goes_on("(Why?) |Maria asked.", " "));
}

TEST(QuotedSpeech, IsFollowedByParticles) {
  EXPECT_TRUE(goes_on("\u300C\u306F\u3044\u3002\u300D|\u3068\u8A00\u3063\u305F\u3002", ""));
  EXPECT_FALSE(goes_on("\u300C\u306F\u3044\u3002\u300D|\u3068\u3066\u3082\u3002", ""));
}

TEST(QuotedSpeech, InWritingWithoutSpacesLooksBackToItsOpener) {
  EXPECT_TRUE(goes_on("\u5979\u95EE\u201C\u8C01\uFF1F\u201D|\u7136\u540E\u8D70\u4E86\u3002", ""));
  EXPECT_FALSE(goes_on("\u5979\u95EE\uFF1A\u201C\u8C01\uFF1F\u201D|\u7136\u540E\u3002", ""));
  EXPECT_FALSE(goes_on("\u5979\u8BF4\u201C\u597D\u3002\u201D|\u7136\u540E\u3002", ""));
  EXPECT_TRUE(goes_on("\u201C\u8C01\uFF1F\u201D|\u4ED6\u8BF4\u3002", ""));
  EXPECT_FALSE(goes_on("\u201C\u8C01\uFF1F\u201D|\u4ED6\u8BF4\uFF0C\u4E0D\u3002", ""));
  EXPECT_TRUE(goes_on("\u8239\uFF08\u6F0F\uFF01\uFF09|\u5356\u4E86\u3002", ""));
}

}  // namespace
}  // namespace sejajar::segment
