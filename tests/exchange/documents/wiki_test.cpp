// What of wiki text is text, and what is recognized as wiki text.

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

using Paragraphs = std::vector<std::string>;

Paragraphs wiki_paragraphs(const std::string& text) {
  return test::paragraphs_of(test::read_bytes(text, test::as_format("wiki"), "nl"));
}

TEST(Wiki, HasHeadingsParagraphsItemsAndCells) {
  EXPECT_EQ(wiki_paragraphs("'''De pont''' is een ''veerboot''.\nZij vaart dagelijks.\n\n"
                            "== Dienst ==\n* Eerste vaart\n** om zeven uur\n: behalve zondag\n"
                            "----\n__NOTOC__\n{| class=\"wikitable\"\n|+ Tijden\n! Dag !! Uur\n|-\n"
                            "| style=\"x\" | maandag || 7\n|-\n| dinsdag\n| 8\n|}\nSlot.\n"),
            (Paragraphs{"De pont is een veerboot. Zij vaart dagelijks.", "Dienst", "Eerste vaart",
                        "om zeven uur", "behalve zondag", "Tijden", "Dag", "Uur", "maandag", "7",
                        "dinsdag", "8", "Slot."}));
}

TEST(Wiki, KeepsTheTextOfLinks) {
  EXPECT_EQ(
      wiki_paragraphs("De [[rivier]] bij [[Hoek (plaats)|Hoek]] en [[:Categorie:Boten|boten]] "
                      "of [[wikt:pont|pont]], zie [https://x.example/a hun lijst] "
                      "[https://x.example/b].\n\n[[Star Trek: Picard]]\n"
                      "[[Bestand:boot.jpg|thumb|Een [[boot]] hier]]\n[[Categorie:Veren]]\n"),
      (Paragraphs{"De rivier bij Hoek en boten of pont, zie hun lijst .", "Star Trek: Picard"}));
}

TEST(Wiki, LeavesOutTemplatesNotesAndComments) {
  EXPECT_EQ(
      wiki_paragraphs("{{Infobox\n| naam = {{lang|nl|pont}}\n}}\nZij vaart<ref name=\"a\">"
                      "Boek, p. 3.</ref> nu<ref name=\"a\" />.<!-- hoelang? --> Twee<br>regels "
                      "&amp; <small>meer</small>: a < b.<references />\n"),
      (Paragraphs{"Zij vaart nu. Twee\nregels & meer: a < b."}));
}

TEST(Wiki, IsRecognizedUnlessLinesCount) {
  const std::string text = "== Pont ==\nDe '''pont''' vaart.\n";
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(text)), (Paragraphs{"Pont", "De pont vaart."}));
  EXPECT_EQ(test::notes_of(text),
            Paragraphs{"a: read as wiki text; --input-format text reads it as plain text"});
  ReadOptions lines;
  lines.paragraphs = ParagraphEnd::kLine;
  EXPECT_EQ(test::read_bytes(text, lines).text, text);
  for (const std::string plain :
       {"He wrote [[sic]] here.\n", "{{name}} is here\n", "== a ==\nb\n", "It''s '''here'''.\n"})
    EXPECT_EQ(test::read_bytes(plain).text, plain);
}

TEST(Wiki, MayBeEmptyTruncatedOrHostile) {
  EXPECT_EQ(wiki_paragraphs(""), Paragraphs{});
  EXPECT_EQ(wiki_paragraphs("De {{pont vaart [[nu|dan"), Paragraphs{"De pont vaart nu|dan"});
  EXPECT_EQ(wiki_paragraphs("Zij<ref>vaart"), Paragraphs{"Zijvaart"});
  EXPECT_EQ(wiki_paragraphs("Zij<!-- vaart"), Paragraphs{"Zij"});
  EXPECT_EQ(wiki_paragraphs("]] }} | = '' ="), Paragraphs{"]] }} | = ="});
  for (const std::string mark : {"[[", "{{", "]]", "<ref>", "<!--", "''", "[http://", "{|\n", "="})
    wiki_paragraphs(test::times(50'000, mark) + "x");
  wiki_paragraphs(test::times(50'000, "[[") + test::times(50'000, "x]]"));
}

}  // namespace
}  // namespace sejajar::documents
