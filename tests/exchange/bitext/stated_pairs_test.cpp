// XLIFF, PO and CSV: files that state their pairs themselves.

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

namespace sejajar {
namespace {

Bitext stated(const std::string& text, const std::string& format = "") {
  std::istringstream in(text);
  return read_bitext(in, {"f", format, {}, {}});
}

/// One line per unit: source, a bar, target.
std::string shown_pairs(const Bitext& bitext) {
  std::string lines;
  for (const BitextUnit& unit : bitext.units) {
    for (const std::string& sentence : unit.source.sentences) lines += sentence;
    lines += "|";
    for (const std::string& sentence : unit.target.sentences) lines += sentence;
    lines += "\n";
  }
  return lines;
}

std::string refusal_of_stated(const std::string& text, const std::string& format = "") {
  try {
    stated(text, format);
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(XliffBitext, PairsSegmentsByTheirMarks) {
  const Bitext bitext = stated(
      "<?xml version=\"1.0\"?><xliff version=\"1.2\"><file source-language=\"fr\" "
      "target-language=\"pt-BR\"><body>"
      "<trans-unit id=\"0\" translate=\"no\"><source>chemin/du/fichier</source></trans-unit>"
      "<trans-unit id=\"1\"><source>Un. Deux.</source><seg-source><mrk mtype=\"seg\" mid=\"1\">Un."
      "</mrk> <mrk mtype=\"seg\" mid=\"2\">Deux<x id=\"9\"/>ou trois.</mrk></seg-source><target>"
      "<mrk mtype=\"seg\" mid=\"2\">Dois <mrk mtype=\"x-sdl-deleted\">e</mrk>ou "
      "três.</mrk></target>"
      "</trans-unit><trans-unit id=\"2\"><source>Non.</source><target>Não.</target><alt-trans>"
      "<source>x</source><target>y</target></alt-trans></trans-unit></body></file></xliff>");
  EXPECT_EQ(shown_pairs(bitext), "Un.|\nDeux ou trois.|Dois ou três.\nNon.|Não.\n");
  EXPECT_EQ(bitext.source.language, "fr");
  EXPECT_EQ(bitext.target.language, "pt-BR");
}

TEST(XliffBitext, RefusesWhatIsCutOrNotText) {
  EXPECT_EQ(refusal_of_stated("<xliff><file><unit><segment><source>a").find("f:1: not well-formed"),
            0u);
  EXPECT_EQ(refusal_of_stated("<xliff>\n<trans-unit><source>\xE9</source></trans-unit></xliff>"),
            "f:2: invalid UTF-8, byte E9; expected UTF-8, or the right encoding in the XML "
            "declaration, such as windows-1252");
  EXPECT_EQ(shown_pairs(stated("<xliff version=\"2.0\"><file/></xliff>")), "");
}

const std::string kPo =
    "# A comment\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
    "\"Language: sv\\n\"\n\n#: a.c:1\nmsgid \"Save \\\"%s\\\"\\n\"\n\"now.\"\nmsgstr \"Spara "
    "\\\"%s\\\"\\n\"\n\"nu.\"\n\n#, fuzzy\nmsgid \"Old\"\nmsgstr \"Ny\"\n\nmsgctxt \"menu\"\nmsgid "
    "\"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d fil\"\nmsgstr[1] \"%d filer\"\n"
    "#~ msgid \"Gone\"\n#~ msgstr \"Borta\"\nmsgid \"Open\"\nmsgstr \"\"\n";

TEST(PoBitext, ReadsMessages) {
  const Bitext bitext = stated(kPo);
  EXPECT_EQ(shown_pairs(bitext),
            "Save \"%s\"\nnow.|Spara \"%s\"\nnu.\n%d file|%d fil\n%d files|%d filer\nOpen|\n");
  EXPECT_EQ(bitext.target.language, "sv");
  EXPECT_EQ(bitext.notes, std::vector<std::string>{"fuzzy translations, left out: 1"});
}

TEST(PoBitext, NamesTheLineThatIsMalformed) {
  EXPECT_EQ(refusal_of_stated("msgid \"a\"\nmsgstr \"b\n"),
            "f:2: malformed line of a PO file; expected a keyword such as msgid and a quoted "
            "string");
  EXPECT_EQ(refusal_of_stated("msgid \"a\"\nfoo \"b\"\n").find("f:2: malformed line"), 0u);
  EXPECT_EQ(shown_pairs(stated("", "po")), "");
}

TEST(CsvBitext, ReadsWhatSpreadsheetsWrite) {
  EXPECT_EQ(
      shown_pairs(stated("source,target\r\n\"She said \"\"no\"\", twice.\",\"Dua\nbaris\"\r\n")),
      "She said \"no\", twice.|Dua\nbaris\n");
  const Bitext tagged = stated("en;hu\nOne, two.;Egy, kettő.\n", "csv");
  EXPECT_EQ(shown_pairs(tagged), "One, two.|Egy, kettő.\n");
  EXPECT_EQ(tagged.target.language, "hu");
  EXPECT_EQ(shown_pairs(stated("Yes.,Ja.,x\nNo.\n", "csv")), "Yes.|Ja.\nNo.|\n");
  EXPECT_EQ(shown_pairs(stated("", "csv")), "");
}

TEST(CsvBitext, RefusesWhatIsNoTable) {
  EXPECT_EQ(refusal_of_stated("source,target\n\"a,b\n", "csv"),
            "f:2: ends within quotation marks; expected a closing one");
  EXPECT_EQ(refusal_of_stated("hello\n", "csv"),
            "f:1: one column; expected two or more, separated by commas, semicolons or tabs");
  EXPECT_EQ(refusal_of_stated("source,target,posterior\na,b,much\n").find("f:2: "), 0u);
}

TEST(CsvBitext, QuotesWhatReadersWouldTakeForMarkup) {
  std::ostringstream out;
  WriteOptions options;
  options.format = "csv";
  write_bitext(out, {{}, {}, {{{{"\"A\", he said;"}, {}, {}}, {{"b"}, {}, {}}, 0.5, {}}}}, options);
  EXPECT_EQ(out.str(),
            "source,target,posterior,cost,bead,source_sentences,target_sentences\r\n"
            "\"\"\"A\"\", he said;\",b,0.500000,,,,\r\n");
}

}  // namespace
}  // namespace sejajar
