#include "exchange/report/markup.h"

#include <gtest/gtest.h>

namespace sejajar::report {
namespace {

TEST(Markup, EscapesWhatHtmlWouldRead) {
  EXPECT_EQ(escaped("a <b> & \"c\" 'd'"), "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
  EXPECT_EQ(escaped("日本 é"), "日本 é");
  EXPECT_EQ(escaped("bad \xFF byte"), "bad \xEF\xBF\xBD byte");
  EXPECT_EQ(escaped(""), "");
}

TEST(Markup, ScriptDataHoldsNoTag) {
  EXPECT_EQ(for_script(R"({"a":"</script><!-- <script>"})"),
            R"({"a":"\u003c/script>\u003c!-- \u003cscript>"})");
}

}  // namespace
}  // namespace sejajar::report
