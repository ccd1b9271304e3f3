#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

std::string old_style(const std::string& units) {
  return "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" "
         "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file source-language=\"en\" "
         "target-language=\"fr-CA\"><body>" +
         units + "</body></file></xliff>";
}

std::string new_style(const std::string& units) {
  return "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"fr\" "
         "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\">" +
         units + "</file></xliff>";
}

Texts side(const std::string& bytes, const std::string& language) {
  return test::paragraphs_of(test::read_bytes(bytes, {}, language));
}

const std::string kUnits =
    "<trans-unit id=\"1\"><source>The mill <g id=\"1\">turns</g><x id=\"2\"/>.</source><target>Le "
    "moulin <ph id=\"1\">code</ph>tourne.</target><note>no</note><alt-trans><source>no</source>"
    "<target>non</target></alt-trans></trans-unit>"
    "<trans-unit id=\"2\"><source>Slowly.</source></trans-unit>";

TEST(Xliff, TheLanguageDeterminesTheSide) {
  EXPECT_EQ(side(old_style(kUnits), "en"), (Texts{"The mill turns.", "Slowly."}));
  EXPECT_EQ(side(old_style(kUnits), "fr"), (Texts{"Le moulin tourne."}));
  EXPECT_EQ(side(old_style(kUnits), "fr-CA"), (Texts{"Le moulin tourne."}));
  EXPECT_EQ(test::refusal_of(old_style(kUnits), {}, "id"),
            "a: no text in id; expected one of its languages: en, fr-CA");
}

TEST(Xliff, WithoutALanguageTheSourceIsRead) {
  const Document document = test::read_bytes(old_style(kUnits), {}, "und");
  EXPECT_EQ(document.language, "en");
  EXPECT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(test::notes_of(old_style(kUnits), {}, "und"),
            (Texts{"a: language taken from the file: en"}));
}

TEST(Xliff, SegmentsOfAUnitAreSeparate) {
  const std::string unit =
      "<trans-unit id=\"1\"><source>One. Two.</source><seg-source><mrk mtype=\"seg\" mid=\"0\">One."
      "</mrk> <mrk mtype=\"seg\" mid=\"1\">Two <mrk mtype=\"term\">it</mrk> is.</mrk></seg-source>"
      "<target><mrk mtype=\"seg\" mid=\"0\">Un.</mrk><mrk mtype=\"seg\" mid=\"1\">Deux.</mrk>"
      "</target></trans-unit>";
  EXPECT_EQ(side(old_style(unit), "en"), (Texts{"One.", "Two it is."}));
  EXPECT_EQ(side(old_style(unit), "fr"), (Texts{"Un.", "Deux."}));
}

TEST(Xliff, ReadsVersion2) {
  const std::string unit =
      "<unit id=\"1\"><mtc:matches xmlns:mtc=\"m\"><mtc:match><source>no</source></mtc:match>"
      "</mtc:matches><segment><source>The <pc id=\"1\">mill</pc> turns.</source><target>Le moulin "
      "tourne.</target></segment><ignorable><source> no "
      "</source></ignorable><segment><source>Slowly"
      ".</source></segment></unit>";
  EXPECT_EQ(side(new_style(unit), "en"), (Texts{"The mill turns.", "Slowly."}));
  EXPECT_EQ(side(new_style(unit), "fr"), (Texts{"Le moulin tourne."}));
}

TEST(Xliff, ASideWithoutALanguageIsTheOther) {
  const std::string bytes =
      "<xliff><file source-language=\"en\"><trans-unit><source>One.</source><target>Satu.</target>"
      "</trans-unit></file></xliff>";
  EXPECT_EQ(side(bytes, "id"), (Texts{"Satu."}));
  EXPECT_EQ(side(bytes, "en-GB"), (Texts{"One."}));
}

TEST(Xliff, ReadsAnEmptyOneAndRefusesATruncatedOne) {
  EXPECT_TRUE(side(old_style(""), "en").empty());
  EXPECT_EQ(test::refusal_of(old_style(kUnits).substr(0, 400)).find("a:2: not well-formed: "), 0U);
}

TEST(Xliff, RefusesHostileOnes) {
  EXPECT_EQ(test::refusal_of("<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<xliff>"
                             "<trans-unit><source>&b;</source></trans-unit></xliff>"),
            "a:1: uses the entity &a;, which is not expanded; expected the text itself");
  EXPECT_EQ(test::refusal_of("<xliff>" + test::times(10'000, "<group>")),
            "a:1: elements nested more than 1000 deep; expected fewer, or a greater --max-depth");
}

}  // namespace
}  // namespace sejajar::documents
