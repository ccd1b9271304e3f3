#include <gtest/gtest.h>

#include "support/read_documents.h"
#include "support/temp_dir.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

std::string tmx(const std::string& units, const std::string& source = "en-GB") {
  return "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx "
         "version=\"1.4\"><header "
         "srclang=\"" +
         source + "\"/><body>" + units + "</body></tmx>";
}

Texts side(const std::string& bytes, const std::string& language) {
  return test::paragraphs_of(test::read_bytes(bytes, {}, language));
}

const std::string kUnits =
    "<tu><note>no</note><prop type=\"x\">no</prop><tuv xml:lang=\"EN-GB\"><seg>The <bpt "
    "i=\"1\">&lt;b"
    "<sub>no</sub></bpt>mill<ept i=\"1\"/> &amp; the <hi>pond</hi>.</seg></tuv><tuv "
    "xml:lang=\"pt-BR\">"
    "<seg>O moinho\ne o lago.</seg></tuv></tu>"
    "<tu><tuv lang=\"en-gb\"><seg>Slowly.</seg></tuv><tuv lang=\"pt-BR\"><seg/></tuv></tu>";

TEST(TmxReader, TheLanguageDeterminesTheSide) {
  EXPECT_EQ(side(tmx(kUnits), "pt"), (Texts{"O moinho e o lago."}));
  EXPECT_EQ(test::refusal_of(tmx(kUnits), {}, "id"),
            "a: no text in id; expected one of its languages: EN-GB, pt-BR, en-gb");
}

TEST(TmxReader, TagsAreComparedNotSpellings) {
  EXPECT_EQ(side(tmx(kUnits), "en"), (Texts{"The mill & the pond.", "Slowly."}));
  EXPECT_EQ(side(tmx(kUnits), "und"), (Texts{"The mill & the pond.", "Slowly."}));
  EXPECT_EQ(test::read_bytes(tmx(kUnits), {}, "und").language, "en-GB");
  EXPECT_EQ(side(tmx(kUnits, "*all*"), "und").front(), "The mill & the pond.");
}

TEST(TmxReader, TheClosestOfSeveralVariantsIsRead) {
  const auto variant = [](const std::string& language) {
    return "<tuv xml:lang=\"" + language + "\"><seg>" + language + "</seg></tuv>";
  };
  const std::string bytes =
      tmx("<tu>" + variant("pt-PT") + variant("pt") + variant("pt-BR") + "</tu>");
  EXPECT_EQ(side(bytes, "pt-BR"), (Texts{"pt-BR"}));
  EXPECT_EQ(side(bytes, "pt"), (Texts{"pt"}));
  EXPECT_EQ(side(bytes, "pt-AO"), (Texts{"pt"}));
}

TEST(TmxReader, OnlyTheFirstVariantOfAUnitCounts) {
  const std::string variant = "<tuv xml:lang=\"en\"><seg>One.</seg></tuv>";
  EXPECT_EQ(side(tmx("<tu>" + variant + variant + "</tu><tu>" + variant + "</tu>"), "en"),
            (Texts{"One.", "One."}));
}

TEST(TmxReader, ReadsUtf16) {
  std::string wide = "\xFF\xFE";
  const std::string bytes =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx><header srclang=\"en\"/>"
      "<tu><tuv xml:lang=\"en\"><seg>One.</seg></tuv></tu></tmx>";
  for (const char c : bytes) wide += {c, '\0'};
  EXPECT_EQ(side(wide, "en"), (Texts{"One."}));
}

TEST(TmxReader, ReadsAnEmptyOneAndRefusesATruncatedOne) {
  EXPECT_TRUE(side(tmx(""), "en").empty());
  EXPECT_EQ(test::refusal_of(tmx(kUnits).substr(0, 300)).find("a:3: not well-formed: "), 0U);
}

TEST(TmxReader, RefusesHostileOnes) {
  std::string laughs = "<!DOCTYPE tmx [<!ENTITY l0 \"ha\">";
  for (int k = 1; k < 30; ++k) {
    const std::string last = "&l" + std::to_string(k - 1) + ";";
    laughs += "<!ENTITY l" + std::to_string(k) + " \"" + test::times(10, last) + "\">";
  }
  laughs += "]><tmx><tu><tuv xml:lang=\"en\"><seg>&l29;</seg></tuv></tu></tmx>";
  EXPECT_EQ(test::refusal_of(laughs),
            "a:1: uses the entity &l0;, which is not expanded; expected the text itself");
  EXPECT_EQ(test::refusal_of("<tmx>" + test::times(10'000, "<tu>")),
            "a:1: elements nested more than 1000 deep; expected fewer, or a greater --max-depth");
}

TEST(TmxReader, ReadsNoOtherFile) {
  const test::TempDir folder;
  const std::string secret = folder.write("secret", "secret");
  const std::string bytes = "<!DOCTYPE tmx [<!ENTITY s SYSTEM \"" + secret +
                            "\">]><tmx><tu><tuv xml:lang=\"en\"><seg>&s;</seg></tuv></tu></tmx>";
  EXPECT_EQ(test::refusal_of(bytes),
            "a:1: uses the entity &s;, which is not expanded; expected the text itself");
}

}  // namespace
}  // namespace sejajar::documents
