// Each case is a text with | where a sentence ends; | never occurs in the texts.

#include <gtest/gtest.h>
#include <sejajar/split.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "exchange/documents/read_document.h"

namespace sejajar {
namespace {

const Models& models() {
  static const Models kModels = load_models(std::string(SEJAJAR_SOURCE_DIR) + "/models",
                                            {"en", "id", "fr", "ru", "vi", "de"});
  return kModels;
}

std::string split_text(const std::string& text, const std::string& language,
                       ParagraphEnd paragraphs = ParagraphEnd::kLine) {
  ReadOptions options;
  options.paragraphs = paragraphs;
  const Document document =
      split(documents::make_document(text, {"test", language}, options), models());
  std::string marked;
  for (const Sentence& sentence : document.sentences) {
    if (!marked.empty()) marked += '|';
    marked += document.text_of(sentence);
  }
  return marked;
}

struct Case {
  const char* language;
  std::string marked;
};

void PrintTo(const Case& sample, std::ostream* out) {
  *out << sample.language;
}

class RuleSplitter : public ::testing::TestWithParam<Case> {};

// The marks are taken out; where a space belongs between two sentences, it is "| ".
TEST_P(RuleSplitter, EndsSentencesAtTheMarks) {
  std::string text = GetParam().marked;
  std::erase(text, '|');
  std::string expected = GetParam().marked;
  for (std::size_t k = expected.find("| "); k != expected.npos; k = expected.find("| ")) {
    expected.erase(k + 1, 1);
  }
  EXPECT_EQ(split_text(text, GetParam().language), expected);
}

const Case kEnglish[] = {
    {"en", "It rained.| We stayed.| Nobody came!| Why not?"},
    {"en", "Dr. Hart met Prof. Lim at St. Anne's.| They spoke."},
    {"en", "See No. 5 on p. 12.| He said no.| We left."},
    {"en", "Acme Inc. Berlin sold it.| Then came Acme Inc.| The firm grew."},
    {"en", "She lives in the U.S.| He does not.| The U.S. Senate met."},
    {"en", "J. K. Rowling wrote it.| J.R.R. Tolkien did not."},
    {"en", "Pens, ink, etc. were sold.| Pens, ink, etc.| Paper was not."},
    {"en", "It costs 3.50 dollars.| Version 2.0 is out."},
    {"en", "It ended in 2020.| 15 people were left."},
    {"en", "Copy it into a cell.| mRNA is short-lived."},
    {"en", "Visit https://example.org/?Query=A.B now.| Or www.example.org/a?b=C!D today."},
    {"en", "\"Why?\" she asked.| \"Because I say so.\"| He nodded."},
    {"en", "(It was late.)| They left."},
    {"en", "It was late (so he said.)| They left."},
    {"en", "Well… maybe.| Well…| Then he left."},
    {"en", "Wait... no.| Wait...| They left."},
    {"en", "1. Introduction to the town.| It is old."},
    {"en", "IV. Results of the vote.| All agreed."},
    {"en", "It is over.| * * * Go."},
};
const Case kOthers[] = {
    {"id", "Bpk. Joko lahir tgl. 17 Agustus.| Ia tinggal di Jl. Melati No. 5."},
    {"id", "Harganya Rp. 5.000 dll.| Itu mahal.| Budi Santoso, S.H. Ketua panitia hadir."},
    {"id", "Surat itu a.n. Ny. Sari.| Dia senang."},
    {"id", "Prof. Dr. M. Natsir hadir.| Kami pulang."},
    {"fr", "M. Morel et Mme. Petit sont là.| Ils parlent."},
    {"fr", "«\u00A0Va\u00A0!\u00A0»| Il partit.| «\u00A0Pourquoi\u00A0?\u00A0», dit-il."},
    {"fr", "C'était en 52 av. J.-C. Alésia tomba.| C'est loin."},
    {"fr", "Il est parti.| «\u00A0Je reste.\u00A0»"},
    {"ru", "Это был А. С. Пушкин.| Он жил в г. Москва."},
    {"ru", "Он родился в 1999 г.| Большой дом стоял на ул. Садовой, д. 5."},
    {"ru", "Книги, карты и т. д. лежали там.| Книги и т. д.| Потом он ушёл."},
    {"ru", "Цена 5 тыс. руб.| Дорого, т. е. не по карману."},
    {"vi", "GS. Nguyễn Văn A sống ở TP. Huế.| Ông rất vui."},
    {"vi", "Có sách, báo, v.v.| Họ đọc nhiều.| Ở Rome, Ý.| Chúng tôi đi."},
    {"de", "Am 3. Oktober kam Dr. Vogt.| Er blieb."},
    {"de", "Das ist z. B. Holz i. d. R. nicht, d. h. Rohstoff.| Es brennt usw.| Das genügt."},
    {"de", "Er sagte: „Geh!“| Dann ging er.| „Warum?“, fragte sie."},
    {"de", "Das stand auf Seite 4.| „So ist es.“"},
    {"zh", "他说。|“好的。”|我走了！|“真的吗？”|她问。"},
    {"ja", "行きます。|「はい。」|帰ります。"},
    {"xx", "No list here.| J. Doe agrees."},
};

INSTANTIATE_TEST_SUITE_P(English, RuleSplitter, ::testing::ValuesIn(kEnglish));
INSTANTIATE_TEST_SUITE_P(Others, RuleSplitter, ::testing::ValuesIn(kOthers));

TEST(RuleSplitterParagraphs, AreNeverCrossed) {
  EXPECT_EQ(split_text("A heading\nIt rained. We stayed.\n* * *\nand so on", "en"),
            "A heading|It rained.|We stayed.|* * *|and so on");
  EXPECT_EQ(split_text("It rained\r\nall day. We\nstayed.\n\nNext", "en", ParagraphEnd::kBlank),
            "It rained  all day.|We stayed.|Next");
  EXPECT_EQ(split_text("We need:\n- milk\n- eggs. Two.\n\nNext", "en", ParagraphEnd::kBlank),
            "We need:|- milk|- eggs.|Two.|Next");
  EXPECT_EQ(split_text("It rained.\u2028and snowed.\u0085too", "en"), "It rained.|and snowed.|too");
  EXPECT_EQ(split_text("\u00A0No-break.\u00A0 Space.\u200B", "en"), "No-break.|Space.");
}

TEST(RuleSplitterModels, AreNotNeeded) {
  const Document document =
      split(documents::make_document("Ask Dr. Hart. Go!", {"a", "en"}), Models());
  EXPECT_EQ(document.sentences.size(), 3U);
}

// Marks in masses are the texts that would take quadratic time, hours, if a rule looked too far.
TEST(RuleSplitterMarks, InMassesAreSplitWithoutLoss) {
  // Pieces, and the same without white space.
  const std::vector<std::pair<std::string, std::string>> pieces = {
      {"?\" \u00BB", "?\"\u00BB"},
      {".\u201D \u00AB ", ".\u201D\u00AB"},
      {". ", "."},
      {"1. ", "1."},
      {"a. ", "a."},
      {"\u3002\u201C", "\u3002\u201C"},
      {"\u2028", ""}};
  for (const auto& [piece, visible] : pieces) {
    std::string text, expected;
    while (text.size() < 500'000) {
      text += piece;
      expected += visible;
    }
    std::string found = split_text(text, "en", ParagraphEnd::kNone);
    std::erase_if(found, [](char c) { return c == '|' || c == ' '; });
    EXPECT_TRUE(found == expected)
        << piece << ": " << found.size() << " bytes of " << expected.size();
  }
}

}  // namespace
}  // namespace sejajar
