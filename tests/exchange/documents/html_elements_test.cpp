#include <gtest/gtest.h>

#include "exchange/documents/html.h"

namespace sejajar::documents {
namespace {

TEST(HtmlElements, HaveRoles) {
  const struct {
    const char* name;
    HtmlRole role;
  } cases[] = {
      {"address", HtmlRole::kBlock}, {"p", HtmlRole::kBlock},        {"td", HtmlRole::kBlock},
      {"br", HtmlRole::kBreak},      {"main", HtmlRole::kArticle},   {"aside", HtmlRole::kMargin},
      {"header", HtmlRole::kHeader}, {"ul", HtmlRole::kList},        {"script", HtmlRole::kLeftOut},
      {"video", HtmlRole::kLeftOut}, {"applet", HtmlRole::kLeftOut}, {"span", HtmlRole::kInline},
      {"", HtmlRole::kInline},       {"zebra", HtmlRole::kInline},   {"h7", HtmlRole::kInline},
  };
  for (const auto& [name, role] : cases) EXPECT_EQ(html_role(name), role) << name;
}

}  // namespace
}  // namespace sejajar::documents
