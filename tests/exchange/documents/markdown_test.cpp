// What of Markdown is text, and what is recognized as Markdown.

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Paragraphs = std::vector<std::string>;

Paragraphs markdown_paragraphs(const std::string& text) {
  return test::paragraphs_of(test::read_bytes(text, test::as_format("markdown"), "sv"));
}

TEST(Markdown, HasHeadingsParagraphsItemsAndCells) {
  EXPECT_EQ(
      markdown_paragraphs("# Båten *går*\n\nVi **reser** till\n[ön](http://x.y/z) i dag.\n\n"
                          "- Bröd\n- Smör\n  och ost\n\n> Kom hit.\n\n| Dag | Tid |\n|---|---|\n"
                          "| i dag | kl. 7 |\n\n![En båt](b.png)\n\nSlut\n====\n"),
      (Paragraphs{"Båten går", "Vi reser till ön i dag.", "Bröd", "Smör och ost", "Kom hit.", "Dag",
                  "Tid", "i dag", "kl. 7", "En båt", "Slut"}));
}

TEST(Markdown, LosesCodeAndFrontMatterAndReadsHtml) {
  EXPECT_EQ(markdown_paragraphs("---\ntitle: Båt\n---\nKör `make`.\n\n```sh\nmake all\n```\n\n    "
                                "make\n\n<div>Ett <b>märke</b></div>\n\nTvå<br>rader &amp; "
                                "<i>en</i> &eacute;.\n"),
            (Paragraphs{"Kör make.", "Ett märke", "Två\nrader & en é."}));
}

TEST(Markdown, IsRecognizedUnlessLinesCount) {
  const std::string text = "# Båt\n\nVi **reser** i dag.\n";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(text)), (Paragraphs{"Båt", "Vi reser i dag."}));
  EXPECT_EQ(test::notes_of(text),
            Paragraphs{"a: read as Markdown; --input-format text reads it as plain text"});
  ReadOptions lines;
  lines.paragraphs = ParagraphEnd::kLine;
  EXPECT_EQ(test::read_bytes(text, lines).text, text);
  for (const std::string plain : {"# 1 in the list\nNo marks.\n", "2**3 = 8\n", "a [1](x)\n"})
    EXPECT_EQ(test::read_bytes(plain).text, plain);
}

TEST(Markdown, MayBeEmptyTruncatedOrHostile) {
  EXPECT_EQ(markdown_paragraphs(""), Paragraphs{});
  EXPECT_EQ(markdown_paragraphs("---\ntitle: x\n"), (Paragraphs{"title: x"}));
  EXPECT_EQ(markdown_paragraphs("Text\n\n```\nkod"), Paragraphs{"Text"});
  EXPECT_EQ(markdown_paragraphs(test::times(20'000, "> ") + "djup").size(), 1u);
  markdown_paragraphs(test::times(50'000, "[a](") + test::times(50'000, "**_"));
  EXPECT_NE(test::refusal_of(test::times(3000, "<div>") + "x\n", test::as_format("markdown"))
                .find("--max-depth"),
            std::string::npos);
}

}  // namespace
}  // namespace sejajar::documents
