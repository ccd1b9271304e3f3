#include <gtest/gtest.h>

#include "support/office_files.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Texts = std::vector<std::string>;

std::string run(const std::string& text) {
  return "<w:r><w:t>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& inside) {
  return "<w:p>" + inside + "</w:p>";
}

Texts read(const std::string& body, const std::string& notes = "") {
  return test::paragraphs_of(test::read_bytes(test::docx(body, notes)));
}

TEST(Docx, ParagraphsAreMadeOfRuns) {
  EXPECT_EQ(read(paragraph(run("The mi") + run("ll &amp; the ") + run("pond.")) + paragraph("") +
                 paragraph("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three"
                           "</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>")),
            (Texts{"The mill & the pond.", "One two\nthree\u2011four"}));
}

TEST(Docx, TableCellsAreParagraphs) {
  const auto cell = [](const std::string& text) {
    return "<w:tc>" + paragraph(run(text)) + "</w:tc>";
  };
  EXPECT_EQ(read("<w:tbl><w:tr>" + cell("Rye") + cell("4") + "</w:tr></w:tbl>"),
            (Texts{"Rye", "4"}));
}

TEST(Docx, LeavesOutWhatIsNotInTheText) {
  for (const char* part :
       {"<w:del><w:r><w:delText>no</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>",
        "<mc:AlternateContent><mc:Fallback><w:r><w:t>no</w:t></w:r></mc:Fallback>"
        "</mc:AlternateContent>"}) {
    EXPECT_EQ(read(paragraph(run("Yes") + part + run("."))), (Texts{"Yes."})) << part;
  }
  EXPECT_EQ(read(paragraph("<w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>" +
                           run("Yes."))),
            (Texts{"Yes."}));
  EXPECT_EQ(read(paragraph("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Yes.</w:t></w:r>")),
            (Texts{"Yes."}));
}

TEST(Docx, TextBoxesFollowTheirParagraph) {
  EXPECT_EQ(read(paragraph(run("Before ") + "<w:r><w:txbxContent>" + paragraph(run("boxed")) +
                           "</w:txbxContent></w:r>" + run("after."))),
            (Texts{"Before after.", "boxed"}));
}

TEST(Docx, NotesComeLast) {
  EXPECT_EQ(
      read(paragraph(run("Text.")), "<w:footnote w:type=\"separator\">" + paragraph(run("--")) +
                                        "</w:footnote><w:footnote w:id=\"1\">" +
                                        paragraph(run("A note.")) + "</w:footnote>"),
      (Texts{"Text.", "A note."}));
}

TEST(Docx, ReadsAnEmptyOne) {
  EXPECT_TRUE(read("").empty());
}

TEST(Docx, RefusesATruncatedOne) {
  const std::string whole = test::docx(paragraph(run("It rained all day.")));
  for (const std::size_t size : {whole.size() / 2, whole.size() - 30}) {
    const std::string message = test::refusal_of(whole.substr(0, size));
    EXPECT_TRUE(message.starts_with("a: cannot be unpacked: ")) << message;
    EXPECT_TRUE(message.ends_with("; expected a whole, undamaged file")) << message;
  }
}

TEST(Docx, RefusesOneWithoutItsPart) {
  const std::string bytes = test::zipped({{"[Content_Types].xml", "<Types/>"},
                                          {"_rels/.rels", "<Relationships/>"},
                                          {"word/document.xml.bak", "x"}});
  EXPECT_EQ(test::refusal_of(bytes),
            "a: contains no word/document.xml; expected a whole, undamaged file");
}

TEST(Docx, RefusesAZipBomb) {
  const std::string bytes = test::docx(paragraph(run(std::string(std::size_t{3} << 20, 'x'))));
  EXPECT_LT(bytes.size(), std::size_t{1} << 14);
  ReadOptions options;
  options.max_size = 2;
  EXPECT_EQ(test::refusal_of(bytes, options),
            "a: unpacks to more than 2 MiB; expected less, or a greater --max-size");
  options.max_size = 4;
  EXPECT_EQ(test::read_bytes(bytes, options).paragraphs.size(), 1U);
}

TEST(Docx, RefusesBillionLaughsAndDeepNesting) {
  auto files = std::vector<test::PackedFile>{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", "<Relationships/>"},
      {"word/document.xml",
       "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>"}};
  EXPECT_EQ(test::refusal_of(test::zipped(files)),
            "a:1: uses the entity &a;, which is not expanded; expected the text itself");
  files[2].content = test::times(10'000, "<d>");
  EXPECT_EQ(test::refusal_of(test::zipped(files)),
            "a:1: elements nested more than 1000 deep; expected fewer, or a greater --max-depth");
}

TEST(Docx, AParagraphWhoseMarkIsDeletedGoesOn) {
  const auto paragraph = [](const std::string& text, bool deleted) {
    const std::string mark =
        deleted ? "<w:pPr><w:jc/><w:rPr><w:b/><w:del w:id=\"1\"/></w:rPr></w:pPr>" : "";
    return "<w:p>" + mark + "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
  };
  const auto paragraphs = [](const std::string& body) {
    return test::paragraphs_of(test::read_bytes(test::docx(body)));
  };
  EXPECT_EQ(paragraphs(paragraph("Il pleut ", true) + paragraph("encore et ", true) +
                       paragraph("encore.", false) + paragraph("Enfin.", false)),
            (Texts{"Il pleut encore et encore.", "Enfin."}));
  EXPECT_EQ(paragraphs(paragraph("Il pleut.", true)), Texts{"Il pleut."});
}

TEST(Docx, FormulasAreText) {
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(test::docx(
                "<w:p><w:r><w:t>Soit</w:t></w:r><m:oMath "
                "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t> "
                "x=2</m:t></m:r></m:oMath><w:r><w:t>.</w:t></w:r></w:p>"))),
            std::vector<std::string>{"Soit x=2."});
}

}  // namespace
}  // namespace sejajar::documents
