// Translation memories as other tools write them, good and bad.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

namespace sejajar {
namespace {

Bitext read(const std::string& text, const std::string& source = "",
            const std::string& target = "") {
  std::istringstream in(text);
  BeadSource from = {"f", "", {}, {}};
  from.source_language = source;
  from.target_language = target;
  return read_bitext(in, from);
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs_of(const Bitext& bitext) {
  Pairs pairs;
  for (const BitextUnit& unit : bitext.units) {
    const auto text = [](const BitextSide& side) {
      return side.sentences.empty() ? "" : side.sentences.front();
    };
    pairs.emplace_back(text(unit.source), text(unit.target));
  }
  return pairs;
}

std::string memory(const std::string& units, const std::string& srclang = "en") {
  return "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"" + srclang +
         "\"/><body>\n" + units + "</body></tmx>\n";
}

std::string variant(const std::string& language, const std::string& seg) {
  return "<tuv xml:lang=\"" + language + "\"><seg>" + seg + "</seg></tuv>";
}

std::string unit(const std::string& one, const std::string& other) {
  return "<tu>" + variant("en", one) + variant("id", other) + "</tu>\n";
}

std::string as_utf16(const std::string& ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    if (big_endian) bytes += '\0';
    bytes += c;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

TEST(TmxReader, ReadsTextsAndLanguages) {
  const Bitext bitext = read(memory(unit("It rained.", "Hujan turun.")));
  EXPECT_EQ(pairs_of(bitext), Pairs({{"It rained.", "Hujan turun."}}));
  EXPECT_EQ(bitext.source.language, "en");
  EXPECT_EQ(bitext.target.language, "id");
  EXPECT_FALSE(bitext.units[0].posterior.has_value());
  EXPECT_FALSE(bitext.units[0].has_indices());
}

TEST(TmxReader, TakesOurProperties) {
  const Bitext bitext =
      read(memory("<tu><prop type=\"x-score\">0.75</prop><prop type=\"x-ids\">3 4;2</prop>"
                  "<prop type=\"x-other\">;</prop>" +
                  variant("en", "a") + variant("id", "b") + "</tu>"));
  EXPECT_EQ(bitext.units[0].posterior, 0.75);
  EXPECT_EQ(bitext.units[0].source.indices, (std::vector<std::uint32_t>{3, 4}));
  EXPECT_EQ(bitext.units[0].target.indices, (std::vector<std::uint32_t>{2}));
}

TEST(TmxReader, ReadsUtf16AndOtherEncodings) {
  const std::string text = memory(unit("It rained.", "Hujan turun."));
  EXPECT_EQ(pairs_of(read(as_utf16(text, true))), pairs_of(read(text)));
  EXPECT_EQ(pairs_of(read(as_utf16(text, false))), pairs_of(read(text)));
  EXPECT_EQ(pairs_of(read(as_utf16(text, false).substr(2))), pairs_of(read(text))) << "no mark";
  EXPECT_EQ(pairs_of(read("\xEF\xBB\xBF" + text)), pairs_of(read(text)));
  std::string labelled = text;
  labelled.replace(labelled.find("?>"), 2, " encoding=\"UTF-16\"?>");
  EXPECT_EQ(pairs_of(read(as_utf16(labelled, false))), pairs_of(read(text)));
  EXPECT_EQ(pairs_of(read(labelled)), pairs_of(read(text))) << "a wrong label";
  std::string latin = memory(unit("caf\xE9", "kafe"));
  latin.replace(latin.find("?>"), 2, " encoding=\"ISO-8859-1\"?>");
  EXPECT_EQ(pairs_of(read(latin)), Pairs({{"caf\xC3\xA9", "kafe"}}));
}

TEST(TmxReader, ReadsAPairBeyondTheBasicPlaneFromUtf16) {
  std::string text = as_utf16(memory(unit("x@x", "y")), false);
  const std::string at("@\0", 2);
  text.replace(text.find(at), 2, "\x3D\xD8\x18\xDC");
  EXPECT_EQ(pairs_of(read(text)), Pairs({{"x\xF0\x9F\x90\x98x", "y"}}));
}

TEST(TmxReader, ReadsOlderVersionsAndNamespaces) {
  const std::string old =
      "<tmx version=\"1.1\"><header srclang=\"EN-US\"/><body><tu><tuv "
      "lang=\"id\"><seg>a</seg></tuv>"
      "<tuv lang=\"en_us\"><seg>b</seg></tuv></tu></body></tmx>";
  EXPECT_EQ(pairs_of(read(old)), Pairs({{"b", "a"}}));
  EXPECT_EQ(read(old).source.language, "en-US");
  const std::string spaced =
      "<t:tmx xmlns:t=\"urn:x\" version=\"1.4\"><t:header srclang=\"en\"/><t:body><t:tu>"
      "<t:tuv xml:lang=\"en\"><t:seg>a</t:seg></t:tuv><t:tuv "
      "xml:lang=\"id\"><t:seg>b</t:seg></t:tuv>"
      "</t:tu></t:body></t:tmx>";
  EXPECT_EQ(pairs_of(read(spaced)), Pairs({{"a", "b"}}));
}

TEST(TmxReader, TakesInlineTagsOutWithTheirCodes) {
  EXPECT_EQ(
      pairs_of(read(memory(unit(
          "Press <bpt i=\"1\">&lt;b&gt;</bpt>any<ept i=\"1\">&lt;/b&gt;</ept> <hi>key<ph/></hi>"
          "<ut>{x <sub>sub</sub>}</ut>.",
          "<![CDATA[<b> & ]]>tombol")))),
      Pairs({{"Press any key.", "<b> & tombol"}}));
}

TEST(TmxReader, RepairsWhatXmlForbids) {
  const Bitext bitext =
      read(memory(unit("a&#x1F;b&#31;c\x0B"
                       "d",
                       "AT&T &nbsp; &#65; &amp;lt;")));
  EXPECT_EQ(pairs_of(bitext), Pairs({{"a b c d", "AT&T &nbsp; A &lt;"}}));
  EXPECT_EQ(bitext.replaced, 3u);
}

TEST(TmxReader, NeverExpandsEntitiesOrOpensFiles) {
  for (const std::string entity : {"b", "f"}) {
    const std::string text =
        "<!DOCTYPE tmx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"aaaa\">"
        "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" +
        memory(unit("x", "&" + entity + ";")).substr(22);
    try {
      read(text);
      ADD_FAILURE() << entity;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("uses the entity &" + entity + ";"),
                std::string::npos)
          << error.what();
    }
  }
}

TEST(TmxReader, SettlesWhichLanguagesItReads) {
  const std::string three =
      memory("<tu>" + variant("fr", "f") + variant("en-GB", "e") + variant("id", "i") + "</tu>");
  EXPECT_THROW(read(three), Error);
  EXPECT_EQ(pairs_of(read(three, "en", "id")), Pairs({{"e", "i"}}));
  EXPECT_EQ(pairs_of(read(three, "id", "fr")), Pairs({{"i", "f"}}));
  EXPECT_THROW(read(three, "de", "vi"), Error);
  const std::string all = memory("<tu>" + variant("id", "i") + variant("en", "e") + "</tu><tu>" +
                                     variant("en", "E") + variant("id", "I") + "</tu>",
                                 "*all*");
  EXPECT_EQ(pairs_of(read(all)), Pairs({{"i", "e"}, {"I", "E"}}));
  const std::string regions = memory("<tu>" + variant("en-GB", "g") + variant("en-US", "u") +
                                         "</tu><tu>" + variant("en-GB", "h") + "</tu>",
                                     "en-US");
  EXPECT_EQ(pairs_of(read(regions)), Pairs({{"u", "g"}, {"", "h"}}));
  EXPECT_EQ(pairs_of(read(memory(unit("a", "b"), "en-US"))), Pairs({{"a", "b"}}))
      << "a header of another region";
}

TEST(TmxReader, KeepsUnitsWithOneSideAndDropsEmptyOnes) {
  const std::string text = memory("<tu>" + variant("en", "a") + "</tu><tu>" + variant("en", " ") +
                                  variant("id", "") + "</tu><tu>" + variant("id", "b") + "</tu>");
  EXPECT_EQ(pairs_of(read(text)), Pairs({{"a", ""}, {"", "b"}}));
}

TEST(TmxReader, ReportsTheLineOfAnError) {
  const std::string whole = memory(unit("a", "b") + unit("c", "d"));
  for (std::size_t size = whole.find("<tu>"); size < whole.size() - 2; size += 7) {
    EXPECT_THROW(read(whole.substr(0, size)), Error) << size;
  }
  try {
    read(memory(unit("a", "b") + "<tu></tv>"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 24), "f:4: not well-formed: Op") << error.what();
  }
  std::string deep = memory("<tu>");
  for (int k = 0; k < 100000; ++k) deep.insert(deep.size() - 15, "<x>");
  EXPECT_THROW(read(deep), Error);
}

TEST(TmxReader, ReadsTextsThatCrossTheBlocksOfTheReader) {
  std::string units;
  Pairs expected;
  for (int k = 0; k < 9000; ++k) {
    const std::string number = std::to_string(k);
    units += unit(number + " \xC3\xA9 &amp; \xE4\xB8\x80", "&#233;" + number);
    expected.emplace_back(number + " \xC3\xA9 & \xE4\xB8\x80", "\xC3\xA9" + number);
  }
  EXPECT_EQ(pairs_of(read(memory(units))), expected);
}

TEST(TmxReader, SaysWhatItLeavesOut) {
  const std::string text =
      "\n<?xml version=\"1.0\"?>\n<tmx><header srclang=\"nl\"/><body>\n"
      "<tu><tuv xml:lang=\"nl\"><seg>Weg</seg></tuv><tuv xml:lang=\"sv\"><seg>Stig</seg></tuv>\n"
      "<tuv xml:lang=\"sv\"><seg>Led</seg></tuv></tu>\n<tu><tuv xml:lang=\"nl\">Los</tuv>"
      "<tuv xml:lang=\"sv\"><seg>Fri</seg></tuv></tu></body></tmx>";
  std::istringstream in(text);
  const Bitext bitext = read_bitext(in, {"f", "", {}, {}});
  EXPECT_EQ(bitext.units.size(), 2u);
  EXPECT_EQ(bitext.notes, (std::vector<std::string>{
                              "further variants in one language, left out: 1 (the first in line 5)",
                              "variants without <seg>, left out: 1 (the first in line 6)"}));
}

TEST(TmxReader, RefusesToLoseTexts) {
  const auto refusal_of = [](const std::string& text, const std::string& target) {
    std::istringstream in(text);
    BeadSource from = {"f", "tmx", {}, {}};
    from.source_language = "nl";
    from.target_language = target;
    try {
      read_bitext(in, from);
      return std::string();
    } catch (const Error& error) {
      return std::string(error.what());
    }
  };
  const std::string body =
      "<tmx><body><tu><tuv xml:lang=\"nl\"><seg>&b;</seg></tuv><tuv xml:lang=\"sv\"><seg>b</seg>"
      "</tuv></tu></body></tmx>";
  EXPECT_EQ(refusal_of(body, "da"), "f: no text in da; expected two of its languages: nl, sv");
  EXPECT_EQ(refusal_of(body, "sv"), "");
  EXPECT_EQ(refusal_of("<!DOCTYPE tmx [<!ENTITY b \"boot\">]>\n" + body, "sv"),
            "f:2: uses the entity &b;, which is not expanded; expected the text itself");
  EXPECT_EQ(refusal_of("<tmx><body>\n<tu><tuv xml:lang=\"nl\"><seg>\xEB</seg></tuv></tu></body>"
                       "</tmx>",
                       ""),
            "f:2: invalid UTF-8, byte EB; expected UTF-8, or the right encoding in the XML "
            "declaration, such as windows-1252");
}

}  // namespace
}  // namespace sejajar
