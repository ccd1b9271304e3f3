#include "exchange/documents/broken_words.h"

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

std::string joined(std::string text) {
  join_broken_words(text);
  return text;
}

TEST(BrokenWords, AreJoined) {
  EXPECT_EQ(joined("Les bate-\naux sont par-\n  tis hier.\n"), "Les bateaux\nsont partis\nhier.\n");
  EXPECT_EQ(joined("Der Regen\u00AD\nschirm.\r\nEin Schiff\u2010\r\nchen"),
            "Der Regenschirm.\r\nEin Schiffchen");
  std::string text = "pe-\nsan-\ntai se-\nka-li";
  EXPECT_EQ(join_broken_words(text), 2u);
  EXPECT_EQ(text, "pesan-\ntai seka-li") << "a word in three lines stays so";
}

TEST(BrokenWords, KeepTheirHyphenIfTheTextDoes) {
  EXPECT_EQ(joined("Le porte-\navions. Un porte-avions."), "Le porte-avions.\nUn porte-avions.");
  EXPECT_EQ(joined("Nord-\nKorea und 1990-\n95."), "Nord-Korea\nund 1990-95.");
}

TEST(BrokenWords, KeepTheirHyphenBetweenTwoWordsOfTheText) {
  EXPECT_EQ(joined("Un navire vient. L'hôpital attend le navire-\nhôpital."),
            "Un navire vient. L'hôpital attend le navire-hôpital.");
}

TEST(BrokenWords, AreNothingElse) {
  for (const std::string text :
       {"", "-\n", "- un\n- deux\n", "Il dit -\nrien.", "un-\n\ndeux", "fin --\nsuite"}) {
    std::string same = text;
    EXPECT_EQ(join_broken_words(same), 0u) << text;
    EXPECT_EQ(same, text);
  }
}

TEST(BrokenWords, AreCountedInANote) {
  ReadOptions blank;
  blank.paragraphs = ParagraphEnd::kBlank;
  EXPECT_EQ(test::notes_of("Hujan tu-\nrun.", blank),
            std::vector<std::string>{"a: words broken at line ends, joined: 1"});
}

}  // namespace
}  // namespace sejajar::documents
