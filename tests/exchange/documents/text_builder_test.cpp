#include "exchange/documents/text_builder.h"

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

TEST(TextBuilder, SetsWhiteSpaceAsBrowsersDo) {
  TextBuilder builder;
  builder.add("  one \n");
  builder.add("\ttwo");
  builder.add("three ");
  builder.break_line();
  builder.add(" four");
  builder.break_line();
  builder.end_paragraph();
  builder.add("\u00A0five");
  const Document document = builder.finish();
  EXPECT_EQ(document.text, "one twothree\nfour\n\u00A0five\n");
  EXPECT_EQ(test::paragraphs_of(document),
            (std::vector<std::string>{"one twothree\nfour", "five"}));
}

TEST(TextBuilder, LeavesOutSoftHyphens) {
  TextBuilder builder;
  builder.add("\u00AD \uFEFFRegen\u00ADschirm \u00AD");
  builder.add("und\u00AD Boot");
  EXPECT_EQ(builder.finish().text, "Regenschirm und Boot\n");
}

TEST(TextBuilder, EmptyParagraphsLeaveNoTrace) {
  TextBuilder builder;
  builder.end_paragraph();
  builder.add(" ");
  builder.break_line();
  builder.end_paragraph();
  builder.add("\u00A0\u200B");
  EXPECT_TRUE(builder.has_text());
  builder.end_paragraph();
  EXPECT_EQ(builder.offset(), 0U);
  const Document document = builder.finish();
  EXPECT_EQ(document.text, "");
  EXPECT_TRUE(document.paragraphs.empty());
}

TEST(TextBuilder, CuesAreTrimmed) {
  TextBuilder builder;
  builder.add("one");
  const std::uint32_t begin = builder.offset();
  builder.add(" two ");
  builder.add_cue(begin, {1, 2});
  builder.add_cue(builder.offset(), {3, 4});
  builder.end_paragraph();
  builder.add("\u00A0");
  const std::uint32_t lost = builder.offset();
  builder.end_paragraph();
  builder.add_cue(lost, {5, 6});
  const Document document = builder.finish();
  ASSERT_EQ(document.cues.size(), 1U);
  EXPECT_EQ(document.text_of(document.cues[0].range), "two");
}

}  // namespace
}  // namespace sejajar::documents
