#include <gtest/gtest.h>

#include "exchange/documents/html.h"
#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

TEST(HtmlCharset, IsFoundInTheBeginning) {
  const struct {
    const char *page, *charset;
  } cases[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CharSet='KOI8-R'/>", "KOI8-R"},
      {"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">", "gb2312"},
      {"<meta name=x content=y><meta charset = \"big5\">", "big5"},
      {"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html>", "iso-8859-1"},
      {"<?xml version=\"1.0\"?><meta charset=x>", "x"},
      {"<html>charset=x", ""},
      {"<meta charset", ""},
      {"<meta charset=", ""},
      {"", ""},
  };
  for (const auto& [page, charset] : cases) EXPECT_EQ(declared_charset(page), charset) << page;
}

TEST(HtmlCharset, IsNotLookedForBeyondTheBeginning) {
  EXPECT_EQ(declared_charset(std::string(1100, ' ') + "<meta charset=big5>"), "");
}

TEST(HtmlCharset, ManyTagsTakeLinearTime) {
  EXPECT_EQ(declared_charset(test::times(100'000, "<meta ")), "");
}

}  // namespace
}  // namespace sejajar::documents
