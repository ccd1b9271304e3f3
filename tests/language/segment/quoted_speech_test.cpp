#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "language/segment/break_rules.h"

namespace sejajar::segment {
namespace {

// A | in the text is the boundary; the sentence begins where the text does.
bool joins(const std::string& marked, const std::string& joiner) {
  std::istringstream in(
      "# x\n[starters]\n\u3068\u3066\u3082\n[continuers]\n\u3068\n[speech]\nasked\n\u8BF4\n");
  const model::AbbreviationList list = model::read_abbreviations({in, "x"});
  Writing writing{{}, &list};
  writing.language.joiner = joiner;
  const std::size_t at = marked.find('|');
  const std::string paragraph = marked.substr(0, at) + marked.substr(at + 1);
  return joins_after_quote(boundary_at(paragraph, 0, at), writing);
}

TEST(QuotedSpeech, IsFollowedByWhoSpoke) {
  EXPECT_TRUE(joins("\"Why?\" |Maria asked.", " "));
  EXPECT_TRUE(joins("\"Why?\" |Maria asked, and left.", " "));
  EXPECT_FALSE(joins("\"Why?\" |Maria asked: \"Who?\"", " "));
  EXPECT_FALSE(joins("He said: \u201CWhy?\u201D |Maria asked.", " "));
  EXPECT_FALSE(joins("\"Why?\" |Maria left.", " "));
  EXPECT_FALSE(joins("Why? |Maria asked.", " "));
  EXPECT_FALSE(joins("(Why?) |Maria asked.", " "));
}

TEST(QuotedSpeech, IsFollowedByParticles) {
  EXPECT_TRUE(joins("\u300C\u306F\u3044\u3002\u300D|\u3068\u8A00\u3063\u305F\u3002", ""));
  EXPECT_FALSE(joins("\u300C\u306F\u3044\u3002\u300D|\u3068\u3066\u3082\u3002", ""));
}

TEST(QuotedSpeech, InWritingWithoutSpacesLooksBackToItsOpener) {
  EXPECT_TRUE(joins("\u5979\u95EE\u201C\u8C01\uFF1F\u201D|\u7136\u540E\u8D70\u4E86\u3002", ""));
  EXPECT_FALSE(joins("\u5979\u95EE\uFF1A\u201C\u8C01\uFF1F\u201D|\u7136\u540E\u3002", ""));
  EXPECT_FALSE(joins("\u5979\u8BF4\u201C\u597D\u3002\u201D|\u7136\u540E\u3002", ""));
  EXPECT_TRUE(joins("\u201C\u8C01\uFF1F\u201D|\u4ED6\u8BF4\u3002", ""));
  EXPECT_FALSE(joins("\u201C\u8C01\uFF1F\u201D|\u4ED6\u8BF4\uFF0C\u4E0D\u3002", ""));
  EXPECT_TRUE(joins("\u8239\uFF08\u6F0F\uFF01\uFF09|\u5356\u4E86\u3002", ""));
}

}  // namespace
}  // namespace sejajar::segment
