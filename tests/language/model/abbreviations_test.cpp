#include "language/model/abbreviations.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/refusal.h"

namespace sejajar::model {
namespace {

AbbreviationList parse(const std::string& text) {
  std::istringstream in(text);
  return read_abbreviations({in, "xx.txt"});
}

TEST(Abbreviations, HaveTheClassOfTheirHeading) {
  const AbbreviationList list = parse(
      "# Made up.\n[always]\nDr.\nz. B.\n\n[before-name]\nInc.\n[unit]\n# a comment\nг.\r\n"
      "[numeric-only]\nNo.\n[before-lower]\netc.\n[starters]\nThe\n");
  EXPECT_EQ(list.find("Dr."), AbbreviationClass::kAlways);
  EXPECT_EQ(list.find("z. B."), AbbreviationClass::kAlways);
  EXPECT_EQ(list.find("Inc."), AbbreviationClass::kBeforeName);
  EXPECT_EQ(list.find("г."), AbbreviationClass::kUnit);
  EXPECT_EQ(list.find("No."), AbbreviationClass::kNumericOnly);
  EXPECT_EQ(list.find("etc."), AbbreviationClass::kBeforeLower);
  EXPECT_FALSE(list.find("The"));
  EXPECT_FALSE(list.find("dr."));
  EXPECT_TRUE(list.starts_sentence("The"));
  EXPECT_FALSE(list.starts_sentence("the"));
  EXPECT_EQ(list.longest(), 2U);
  EXPECT_EQ(list.size(), 6U);
}

TEST(Abbreviations, HoldWordsAndSuffixes) {
  const AbbreviationList list = parse(
      "# Made up.\n[before-name]\n-str.\nz. "
      "B.\n[continuers]\nto\n[speech]\nasked\n[links]\nof\n[finals]\nis\n");
  EXPECT_EQ(list.find("Hauptstr."), AbbreviationClass::kBeforeName);
  EXPECT_FALSE(list.find("str."));
  EXPECT_TRUE(list.ends_phrase("B."));
  EXPECT_FALSE(list.ends_phrase("z."));
  EXPECT_TRUE(list.words().continuers.begins("together"));
  EXPECT_FALSE(list.words().continuers.begins("t"));
  EXPECT_TRUE(list.words().speech.ends("he asked"));
  EXPECT_FALSE(list.words().speech.ends("he ask"));
  EXPECT_TRUE(list.words().links.contains("of"));
  EXPECT_TRUE(list.words().finals.contains("is"));
  EXPECT_TRUE(list.words().starters.empty());
}

TEST(Abbreviations, ReportTheLineOfAnError) {
  const struct {
    std::string text, message;
  } cases[] = {
      {"", "xx.txt: empty file; expected a comment with its origin and licence"},
      {"[always]\n",
       "xx.txt:1: not a comment; expected a comment with the origin and licence of the file"},
      {"# x\nDr.\n",
       "xx.txt:2: an entry without a heading; expected a heading such as [always] above it"},
      {"# x\n[never]\n",
       "xx.txt:2: unknown heading [never]; expected one of [always], [before-name], [unit], "
       "[numeric-only], [before-lower], [starters], [continuers], [speech], [links], [finals]"},
      {"# x\n[always]\n\nDr\n",
       "xx.txt:4: 'Dr' has no final period; expected an abbreviation as it is written"},
      {"# x\n[always]\nDr.\n[unit]\nDr.\n",
       "xx.txt:5: 'Dr.' given twice; expected each entry once"},
      {"# x\n[starters]\nThe\nThe\n", "xx.txt:4: 'The' given twice; expected each entry once"},
      {"# x\n[always]\n\xFF.\n",
       "xx.txt:3: invalid UTF-8 at byte 0 of the line; expected UTF-8 text"},
  };
  for (const auto& [text, message] : cases) {
    EXPECT_EQ(test::refusal(ErrorKind::kModel, [&text = text] { parse(text); }), message);
  }
}

TEST(Abbreviations, OfSeveralListsAreJoined) {
  AbbreviationList list = parse("# x\n[always]\nDr.\n[starters]\nThe\n");
  list.add(parse("# x\n[numeric-only]\nDr.\nz. B.\n-str.\n[starters]\nHe\n"));
  EXPECT_EQ(list.size(), 3U);
  EXPECT_EQ(list.find("Dr."), AbbreviationClass::kAlways);
  EXPECT_EQ(list.find("Hauptstr."), AbbreviationClass::kNumericOnly);
  EXPECT_TRUE(list.ends_phrase("B.") && list.longest() == 2);
  EXPECT_TRUE(list.starts_sentence("The") && list.starts_sentence("He"));
}

TEST(Abbreviations, OfEveryLanguageAreWellFormedAndLicensed) {
  const std::filesystem::path folder =
      std::filesystem::path(SEJAJAR_SOURCE_DIR) / "models" / "abbreviations";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++files;
    const AbbreviationList list = read_abbreviations(entry.path());
    // Languages that write no periods of their own have other words instead.
    const LanguageWords& words = list.words();
    const bool other = !words.continuers.empty() || !words.links.empty() || !words.finals.empty() ||
                       (words.starters.empty() && !words.speech.empty());
    EXPECT_TRUE(other || list.size() >= 30U) << entry.path();
    std::string first;
    std::ifstream in(entry.path());
    std::getline(in, first);
    EXPECT_NE(first.find("own work"), first.npos) << entry.path();
    EXPECT_NE(first.find("Apache-2.0"), first.npos) << entry.path();
  }
  EXPECT_GE(files, 6U);
}

}  // namespace
}  // namespace sejajar::model
