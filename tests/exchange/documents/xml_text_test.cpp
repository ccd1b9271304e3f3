// Documents in XML of any kind, PO files, parts of pages, and what looks like plain text but is
// not.

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

Texts read_parts(const std::string& bytes, const std::string& language = "en") {
  return test::paragraphs_of(test::read_bytes(bytes, {}, language));
}

TEST(XmlText, AnElementWithTextIsAParagraph) {
  EXPECT_EQ(
      read_parts("<?xml version=\"1.0\"?>\n<article xmlns=\"http://docbook.org/ns/docbook\">\n"
                 "<title>Regen</title>\n<para>Es <emphasis>regnete</emphasis><footnote>"
                 "<para>Siehe S. 5.</para></footnote> sehr.<unknown> Und wie!</unknown></para>\n"
                 "<section><title>Schnee</title><para>Es schneite.</para></section></article>"),
      (Texts{"Regen", "Es regnete sehr. Und wie!", "Siehe S. 5.", "Schnee", "Es schneite."}));
}

TEST(XmlText, ContainersAreNot) {
  EXPECT_EQ(
      read_parts("<poem>\n <verse><line>Hujan turun</line>\n <line>tadi malam</line></verse>\n"
                 "</poem>"),
      (Texts{"Hujan turun", "tadi malam"}));
  EXPECT_EQ(read_parts("<TEI xmlns=\"x\"><teiHeader><title>no</title></teiHeader><text><body><div>"
                       "<p>Il pleut.<lb/>Encore.</p></div></body></text></TEI>"),
            Texts{"Il pleut. Encore."});
}

TEST(XmlText, SentencesOfACorpusAreParagraphs) {
  EXPECT_EQ(
      read_parts("<?xml version=\"1.0\"?><text><P id=\"1\"><s id=\"1\"><w>Es</w> <w>regnet</w>"
                 "<w>.</w></s>\n<s id=\"2\">Warum ?<time value=\"1\"/></s></P></text>"),
      (Texts{"Es regnet .", "Warum ?"}));
}

TEST(XmlText, IsToldAndRefusedIfDamaged) {
  EXPECT_EQ(test::notes_of("<?xml version=\"1.0\"?><poem><l>x</l></poem>"),
            Texts{"a: read as the text of an XML document, <poem>"});
  EXPECT_TRUE(read_parts("<?xml version=\"1.0\"?><poem/>").empty());
  EXPECT_EQ(test::refusal_of("<?xml version=\"1.0\"?><poem><l>x").find("a:1: not well-formed"), 0u);
  EXPECT_EQ(test::refusal_of("<?xml version=\"1.0\"?>" + test::times(10'000, "<p>"))
                .find("a:1: elements nested more than 1000 deep"),
            0u);
}

TEST(PartsOfPages, AreReadAsHtml) {
  const std::string part = "<h2>Regen</h2>\n<p>Es <b>regnete</b>.</p>";
  EXPECT_EQ(read_parts(part), (Texts{"Regen", "Es regnete."}));
  EXPECT_EQ(test::notes_of(part),
            Texts{"a: read as part of a page (HTML); --input-format text keeps its tags"});
  EXPECT_EQ(read_parts("<i>Es regnete.</i>\nUnd wie!"), (Texts{"<i>Es regnete.</i>", "Und wie!"}));
}

TEST(FlatOpenDocument, IsReadAsOdt) {
  const std::string start =
      "<?xml version=\"1.0\"?><office:document "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
  EXPECT_EQ(read_parts(start + "<text:h>Chuva</text:h><text:p>Choveu<text:s/>muito.</text:p>"
                               "</office:text></office:body></office:document>"),
            (Texts{"Chuva", "Choveu muito."}));
  EXPECT_EQ(test::refusal_of(start + "<text:p>Ch").find("a:1: not well-formed"), 0u);
}

TEST(PoDocuments, TheLanguageDeterminesTheSide) {
  const std::string po =
      "msgid \"\"\nmsgstr \"Language: cs\\n\"\n\"Content-Type: text/plain; "
      "charset=ISO-8859-2\\n\"\n\n"
      "msgid \"It rains.\"\nmsgstr \"Pr\xB9\xED.\"\n\nmsgid \"Again.\"\nmsgstr \"\"\n";
  EXPECT_EQ(read_parts(po, "cs"), Texts{"Prší."});
  EXPECT_EQ(read_parts(po, "en"), (Texts{"It rains.", "Again."}));
  EXPECT_EQ(test::refusal_of("msgid \"a\"\nmsgstr \"b").find("a:2: malformed line"), 0u);
}

TEST(PlainText, SaysWhatItLooksLike) {
  const std::string told = ", read as plain text; convert it first, or say --input-format text";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{{Hujan}}\nHujan adalah [[cuaca\n", "wiki text"},
      {"> Pluie\n\n**Voir** ici.\n", "Markdown"},
      {"\\section{Regen}\nEs \\emph{regnete}.\n", "LaTeX"},
      {"Es regnete.</p>\n<p>Und wie!</p>\n", "HTML"},
      {"Es regnete.\tIt rained.\nUnd wie!\tAnd how!\n", "tab-separated columns"},
  };
  for (const auto& [text, kind] : cases) {
    EXPECT_EQ(test::notes_of(text), Texts{"a: looks like " + kind + told}) << text;
    EXPECT_TRUE(test::notes_of(text, test::as_format("text")).empty()) << kind;
  }
  for (const std::string text :
       {"# 1 of the chart\nIt rained.\n", "He said: [[sic]] \"no\".\n", "- one\n- two\n* * *\n",
        "It rained **a lot**, she said.\n", "[Thunder]\nIt rained.\n", "a\tb\n"}) {
    EXPECT_TRUE(test::notes_of(text).empty()) << text;
  }
}

TEST(PlainText, MayBeOneCharacter) {
  for (int lead = 0xC2; lead < 0xED; ++lead) {
    if (lead == 0xE0) continue;  // also begins overlong forms
    for (int next = 0x80; next < 0xC0; ++next) {
      std::string text = {static_cast<char>(lead), static_cast<char>(next)};
      if (lead > 0xE0) text += '\x85';
      EXPECT_EQ(test::refusal_of(text + "\n"), "no error") << text;
    }
  }
}

TEST(PlainText, JsonIsRefused) {
  const std::string refused =
      "a: looks like JSON; expected text; --input-format text reads it as it is";
  EXPECT_EQ(test::refusal_of("{\"text\": \"It rained.\"}\n"), refused);
  EXPECT_EQ(test::refusal_of("[\"It rained.\", \"And how!\"]"), refused);
  EXPECT_EQ(test::refusal_of("{\"text\": \"x\"}", test::as_format("text")), "no error");
  for (const std::string text : {"[He left.]", "{a} and {b}", "[\"Go!\"]", "{\"Go!\"}"})
    EXPECT_EQ(test::refusal_of(text), "no error") << text;
}

}  // namespace
}  // namespace sejajar::documents
