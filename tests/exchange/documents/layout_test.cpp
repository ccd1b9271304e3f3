// Wrapped lines of several scripts, and texts that only look like them.

#include "exchange/documents/layout.h"

#include <gtest/gtest.h>

#include "ground/text/display_width.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

const std::string kVillage =
    "Le moulin du village appartient depuis longtemps à la famille Arnaud. Il tourne encore, "
    "bien que la rivière soit basse en été. Le meunier, qui vit seul, vend sa farine au marché "
    "du bourg. ";

/// `text` as wrapped lines, the first indented by `indent`.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent = 0) {
  std::string lines;
  for (const std::string& line : text::wrapped(text, width)) {
    lines += (lines.empty() ? std::string(indent, ' ') : "") + line + "\n";
  }
  return lines;
}

TEST(Layout, IsOfLinesUnlessTheyAreWrapped) {
  for (const std::string text :
       {"", "Satu.\nDua.\nTiga.\nEmpat.\nLima.\nEnam.\n",
        "roti\nair\ngula\ngaram\nkopi\nteh\nsusu\n",
        // Small letters without stops.
        "the mill is old\nits wheel turns all day long when the river is high\nno one lives there\n"
        "an old miller sells flour\nhe came from the next valley in the year of the flood\nrain\n",
        // Headlines.
        "Mill burns down in the night\nMayor promises help\nRiver rises by two feet after the "
        "storm\n"
        "Market opens\nNew bridge for the lower village is to be built next year\nNo news\n"}) {
    EXPECT_EQ(find_layout(text), ParagraphEnd::kLine) << text;
  }
  EXPECT_EQ(find_layout(wrapped(test::times(2, kVillage), 40)), ParagraphEnd::kBlank);
  EXPECT_EQ(find_layout(wrapped(test::times(8, kVillage), 60)), ParagraphEnd::kWrapped);
}

TEST(Layout, IsSeenInScriptsWithoutSmallLetters) {
  const std::string japanese =
      "村の水車小屋は長い間同じ家族のものです。夏は川の水が少なくなりますが、今でも回っています。"
      "粉屋の主人は一人で暮らしていて、毎週市場へ粉を売りに行きます。雨の日も雪の日も休みません。"
      "祭りの朝だけは、水車を止めて村の人たちと一緒に丘の上の神社へ出かけます。";
  EXPECT_EQ(find_layout(wrapped(japanese, 30)), ParagraphEnd::kBlank);
  EXPECT_EQ(find_layout("村の水車小屋は長い間同じ家族のものです。\n今でも回っています。\n"
                        "粉屋の主人\n夏\n毎週市場へ粉を売りに行きます。\n雨が降りました。\n"),
            ParagraphEnd::kLine);
  EXPECT_EQ(test::paragraphs_of(test::read_bytes(wrapped(japanese, 30), {}, "ja")),
            std::vector<std::string>{japanese})
      << "a line end is no space";
}

TEST(Layout, AutoReadsWrappedLinesAsParagraphsAndSaysSo) {
  const std::string text = wrapped(kVillage, 40) + "\n" + wrapped(kVillage, 40);
  EXPECT_EQ(test::read_bytes(text).paragraphs.size(), 2u);
  EXPECT_EQ(test::notes_of(text),
            std::vector<std::string>{"a: lines are wrapped, so paragraphs end at empty lines, as "
                                     "with --paragraphs blank"});
  EXPECT_TRUE(test::notes_of("Satu.\nDua.\n").empty());
  ReadOptions lines;
  lines.paragraphs = ParagraphEnd::kLine;
  EXPECT_EQ(test::read_bytes(text, lines).text, text);
  EXPECT_EQ(test::notes_of(text, lines),
            std::vector<std::string>{
                "a: lines look wrapped, but each is a paragraph; --paragraphs auto joins them"});
}

TEST(Layout, OneLineEndIsLeftOfTheWhiteSpaceBetweenLines) {
  std::string text = "One \r\n  two\r\n\r\n  three\t\n日本\n 語";
  join_lines(text);
  EXPECT_EQ(text, "One\ntwo\r\n\r\n  three\n日本語");
}

TEST(Layout, ParagraphsWithoutEmptyLinesEndAtShortLinesAndIndents) {
  const std::string short_end =
      "Le moulin est fermé depuis la mort du vieux meunier. Personne ne "
      "veut le reprendre. On parle d'un musée.";
  for (const std::size_t indent : {0u, 4u}) {
    std::string text = "LE MOULIN\n";
    for (int k = 0; k < 6; ++k) text += wrapped(short_end, 50, indent);
    EXPECT_EQ(find_layout(text), ParagraphEnd::kWrapped);
    const Document document = test::read_bytes(text, {}, "fr");
    ASSERT_EQ(document.paragraphs.size(), 7u) << text;
    EXPECT_EQ(document.text_of(document.paragraphs[0]), "LE MOULIN");
    EXPECT_TRUE(document.text_of(document.paragraphs[6]).ends_with("musée."));
  }
}

}  // namespace
}  // namespace sejajar::documents
