#include "core/inspect/ties.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace sejajar::inspecting {
namespace {

/// A pair of texts, and a lexicon of the pairs of words that a test names.
struct Texts {
  DocumentPair documents;
  analyze::PairAnalysis pair;
  lexicon::PairLexicon lexicon;

  Texts(const std::string& source, const std::string& target)
      : documents{test::document_of({source}, "en"), test::document_of({target}, "id")},
        pair{analyze::analyze(documents)} {
    close_rows(pair.source.vocabulary.size(), lexicon.forward);
    close_rows(pair.target.vocabulary.size(), lexicon.backward);
  }

  /// Lets the only entry of the source's `word` be `translation`.
  void knows(const std::string& word, const std::string& translation, float probability) {
    const std::uint32_t s = pair.source.vocabulary.find(word);
    const std::uint32_t t = pair.target.vocabulary.find(translation);
    ASSERT_LT(s, pair.source.vocabulary.size()) << word;
    ASSERT_LT(t, pair.target.vocabulary.size()) << translation;
    auto& table = lexicon.forward;
    table.translations.insert(table.translations.begin() + table.starts[s + 1], {t, probability});
    for (std::size_t k = s + 1; k < table.starts.size(); ++k) ++table.starts[k];
  }

  /// The ties of the whole texts as "source=target".
  std::vector<std::string> ties() const {
    TieFinder finder({documents, pair, lexicon});
    std::vector<std::string> texts;
    for (const Tie& tie : finder.find(test::bead_of({0, 1}, {0, 1}, 0, 1))) {
      texts.push_back(std::string(documents.source.text_of(tie.source)) + "=" +
                      std::string(documents.target.text_of(tie.target)));
    }
    return texts;
  }

 private:
  static void close_rows(std::size_t words, lexicon::TranslationTable& table) {
    table.starts.assign(words + 1, 0);
    table.missing.assign(words, 1);
  }
};

using List = std::vector<std::string>;

TEST(Ties, AreNumbersNamesAndWordsInTheOrderOfTheSource) {
  Texts texts("The town of Makassar sold 1,250 baskets.",
              "Keranjang yang dijual kota Makassar: 1.250.");
  texts.knows("baske", "keran", 0.8F);
  texts.knows("sold", "dijua", 0.5F);
  EXPECT_EQ(texts.ties(),
            (List{"Makassar=Makassar", "sold=dijual", "1,250=1.250", "baskets=Keranjang"}));
}

TEST(Ties, LeaveOutWhatIsImprobable) {
  Texts texts("old boats", "perahu tua");
  texts.knows("old", "tua", 0.09F);
  texts.knows("boats", "perah", 0.11F);
  EXPECT_EQ(texts.ties(), (List{"boats=perahu"}));
}

TEST(Ties, LetTheSurestChooseFirst) {
  Texts texts("a small little house", "rumah kecil");
  texts.knows("small", "kecil", 0.4F);
  texts.knows("littl", "kecil", 0.6F);
  EXPECT_EQ(texts.ties(), (List{"little=kecil"}));
}

TEST(Ties, TieEachPlaceOnce) {
  Texts texts("rice and rice and rice", "beras dan beras");
  texts.knows("rice", "beras", 0.9F);
  EXPECT_EQ(texts.ties(), (List{"rice=beras", "rice=beras"}));
}

TEST(Ties, OfABeadWithoutACounterpartAreNone) {
  Texts texts("rice 12", "beras 12");
  TieFinder finder({texts.documents, texts.pair, texts.lexicon});
  EXPECT_TRUE(finder.find(test::bead_of({0, 1}, {0, 0}, 0, 1)).empty());
  EXPECT_TRUE(finder.find(test::bead_of({0, 0}, {0, 1}, 0, 1)).empty());
  EXPECT_EQ(finder.find(test::bead_of({0, 1}, {0, 1}, 0, 1)).size(), 1U);
}

}  // namespace
}  // namespace sejajar::inspecting
