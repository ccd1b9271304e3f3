// Marks that refer to notes, glued to the end of a sentence.

#include <gtest/gtest.h>
#include <sejajar/split.h>

#include "language/segment/break_rules.h"
#include "support/documents.h"

namespace sejajar::segment {
namespace {

std::vector<std::string> sentences_with_marks(const std::string& text) {
  Document document = test::document_of({text}, "id");
  document.sentences.clear();
  document = split(std::move(document), Models());
  std::vector<std::string> sentences;
  for (const Sentence& sentence : document.sentences)
    sentences.emplace_back(document.text_of(sentence));
  return sentences;
}

TEST(ReferenceMarks, BelongToTheSentenceBefore) {
  using Sentences = std::vector<std::string>;
  EXPECT_EQ(sentences_with_marks("Hujan turun.[5] Semua pulang.[6][a] Lalu sepi![12]"),
            (Sentences{"Hujan turun.[5]", "Semua pulang.[6][a]", "Lalu sepi![12]"}));
  EXPECT_EQ(sentences_with_marks("Hujan turun.² Semua pulang.12 Lalu sepi."),
            (Sentences{"Hujan turun.²", "Semua pulang.12", "Lalu sepi."}));
  EXPECT_EQ(sentences_with_marks("Benarkah?[3] Ya."), (Sentences{"Benarkah?[3]", "Ya."}));
}

TEST(ReferenceMarks, AreNothingElse) {
  for (const std::string text :
       {"Lihat hal.5 Buku itu.", "Versi 2.1 Baru keluar.", "Ia berkata [sic] begitu.",
        "Luasnya 5 m² saja.", "Nilainya.1 naik."}) {
    EXPECT_EQ(sentences_with_marks(text), std::vector<std::string>{text});
  }
}

TEST(ReferenceMarks, EndWhereTheNextSentenceBegins) {
  EXPECT_EQ(after_references("Ya.[1] Tidak.", 3), 7u);
  EXPECT_EQ(after_references("Ya.[1]", 3), 6u);
  EXPECT_EQ(after_references("Ya. [1] Tidak.", 4), 4u);
  EXPECT_EQ(after_references("Ya.[1234] Tidak.", 3), 3u);
  EXPECT_EQ(after_references("Ya.[1", 3), 3u);
  EXPECT_EQ(after_references("", 0), 0u);
}

}  // namespace
}  // namespace sejajar::segment
