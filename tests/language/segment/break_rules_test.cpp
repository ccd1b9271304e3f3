#include "language/segment/break_rules.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace sejajar::segment {
namespace {

// A | in the text is the boundary; the sentence begins where the text does.
bool goes_on_at(const std::string& marked, int ordinal_digits = 0) {
  std::istringstream in(
      "# x\n[always]\nDr.\n[before-name]\nInc.\n[unit]\ng.\n[numeric-only]\np.\nkap.\n"
      "[before-lower]\netc.\nP. S.\n[starters]\nThe\nHe\n");
  const model::AbbreviationList list = model::read_abbreviations({in, "x"});
  Writing writing{{}, &list};
  writing.language.ordinal_digits = ordinal_digits;
  const std::size_t at = marked.find('|');
  const std::string paragraph = marked.substr(0, at) + marked.substr(at + 1);
  return joins(boundary_at(paragraph, 0, at), writing);
}

TEST(BreakRules, FollowTheClassOfAnAbbreviation) {
  const struct {
    const char* text;
    bool joins;
  } cases[] = {
      {"Ask Dr. |The", true},        {"Acme Inc. |Berlin", true}, {"Acme Inc. |The", false},
      {"In 2019 g. |Moscow", false}, {"In g. |Moscow", true},     {"In XIX g. |Moscow", false},
      {"See p. |12", true},          {"See p. |XII", true},       {"See p. |I", false},
      {"See p. |Twelve", false},     {"Ink etc. |The", false},    {"Ink etc. |15", true},
      {"P. S. |The", true},          {"Ask (Dr. |The", true},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(goes_on_at(text), expected) << text;
}

TEST(BreakRules, KnowInitialsOrdinalsAndItems) {
  EXPECT_TRUE(goes_on_at("By J. |K. Rowling"));
  EXPECT_TRUE(goes_on_at("By d'A. |Dumas"));
  EXPECT_TRUE(goes_on_at("\u4E54\u6CBB\u00B7W. |\u5E03"));
  EXPECT_FALSE(goes_on_at("Vitamin C. |The"));
  EXPECT_TRUE(goes_on_at("Am 3. |Oktober", 2));
  EXPECT_FALSE(goes_on_at("Am 3. |Oktober"));
  EXPECT_FALSE(goes_on_at("Am 300. |Oktober", 2));
  EXPECT_FALSE(goes_on_at("Am 3. |He", 2));
  EXPECT_FALSE(goes_on_at("In kap. 3. |Oktober", 2));
  EXPECT_TRUE(goes_on_at("Sultan II. |Mehmet", 2));
  for (const char* text : {"1. |Open", "2.3.1. |Scope", "IV. |Results", "a. |First"}) {
    EXPECT_TRUE(goes_on_at(text)) << text;
  }
  EXPECT_FALSE(goes_on_at("\u00C9. |The"));
}

TEST(BreakRules, KnowInitialsWithoutCapitals) {
  for (const char* text : {"א. |דוד", "बी.|बी.सी.", "बी.बी.सी. |ने", "Ֆ. |Դ", "திரு.|ராம்"}) {
    EXPECT_TRUE(goes_on_at(text)) << text;
  }
  for (const char* text : {"घर है. |वह", "네. |그", "是.|他", "x'\u0323. |Y"}) {
    EXPECT_FALSE(goes_on_at(text)) << text;
  }
}

TEST(BreakRules, KnowTheCommasThatUnicodeTakesForStops) {
  EXPECT_TRUE(goes_on_at("ဆန်၊ |ဆီ"));
  EXPECT_FALSE(goes_on_at("သွားသည်။ |လာသည်"));
}

TEST(BreakRules, DependOnTheNextWord) {
  EXPECT_TRUE(goes_on_at("Why? |he asked"));
  EXPECT_TRUE(goes_on_at("\u00AB Va ! \u00BB|, dit-il"));
  EXPECT_FALSE(goes_on_at("It went. |mRNA stays"));
  EXPECT_FALSE(goes_on_at("It went. |b) Then"));
  EXPECT_FALSE(goes_on_at("It rained. |'s Avonds"));
  EXPECT_TRUE(goes_on_at("See https://a.org/?|Query"));
  EXPECT_TRUE(goes_on_at("See www.a.|Org"));
  EXPECT_FALSE(goes_on_at("It rained.\u2028|and snowed"));
  EXPECT_FALSE(goes_on_at("It rained. |They stayed"));
}

}  // namespace
}  // namespace sejajar::segment
