#include <gtest/gtest.h>

#include "exchange/report/page_parts.h"
#include "support/pair_views.h"

namespace sejajar::report {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(StaticParts, TheSummarySaysWhatWasAligned) {
  PairView view = test::ferry_view();
  view.documents.source.id = "<i>a.txt";
  const std::string summary = summary_of(view, 0, {{"models", "x & y"}});
  EXPECT_TRUE(has(summary, "id=\"summary-0\""));
  EXPECT_TRUE(has(summary, "&lt;i&gt;a.txt"));
  EXPECT_FALSE(has(summary, "<i>"));
  EXPECT_TRUE(has(summary, "(en, 3 sentences)"));
  EXPECT_TRUE(has(summary, "<li>1-1: 2</li><li>1-0: 1</li>")) << summary;
  EXPECT_TRUE(has(summary, "<dd>x &amp; y</dd>"));
}

TEST(StaticParts, ThePlainTableHoldsEveryBead) {
  PairView view = test::ferry_view();
  view.documents.source.text[0] = '<';
  const std::string tables = plain_tables({view});
  EXPECT_TRUE(has(tables, "<td lang=\"en\" dir=\"auto\">&lt;he ferry left at 7.45.</td>"))
      << tables;
  EXPECT_TRUE(has(tables, "Hujan turun di Vietnam sepanjang hari."));
  EXPECT_TRUE(has(tables, "Rows by probability: from 0.0: "));
}

TEST(StaticParts, BeyondTwoThousandRowsThereIsAReasonInstead) {
  EXPECT_TRUE(has(plain_tables({test::large_view(2000)}), "<td>2000</td>"));
  const std::string reason = plain_tables({test::large_view(2001)});
  EXPECT_FALSE(has(reason, "<table"));
  EXPECT_TRUE(has(reason, "2001 rows"));
}

}  // namespace
}  // namespace sejajar::report
