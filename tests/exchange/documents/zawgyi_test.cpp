#include "exchange/documents/zawgyi.h"

#include <gtest/gtest.h>

#include "support/read_documents.h"

namespace sejajar::documents {
namespace {

// "I live at home. He goes to school. He reads a book."
const std::string kUnicode = "ကျွန်တော် အိမ်မှာ နေသည်။ သူ ကျောင်း သွားသည်။ စာအုပ် ဖတ်သည်။";
const std::string kZawgyi = "ကြၽန္ေတာ္ အိမ္မွာ ေနသည္။ သူ ေက်ာင္း သြားသည္။ စာအုပ္ ဖတ္သည္။";

TEST(Zawgyi, IsRecognized) {
  EXPECT_TRUE(is_zawgyi(kZawgyi));
  EXPECT_TRUE(is_zawgyi("Burmese: " + kZawgyi + "\n"));
  // Unicode stacks consonants with U+1039: Buddha, world.
  for (const std::string& text :
       {kUnicode, std::string("ဗုဒ္ဓ ကမ္ဘာ သတ္တဝါ ဝိဇ္ဇာ"), std::string("Yes."), std::string()}) {
    EXPECT_FALSE(is_zawgyi(text)) << text;
  }
}

TEST(Zawgyi, IsChangedLineByLine) {
  EXPECT_EQ(from_zawgyi(kZawgyi), kUnicode);
  EXPECT_EQ(from_zawgyi("\r\n" + kZawgyi + "\r\n\na\n" + kZawgyi),
            "\r\n" + kUnicode + "\r\n\na\n" + kUnicode);
}

TEST(Zawgyi, IsReadAsUnicodeUnlessTheEncodingIsGiven) {
  EXPECT_EQ(test::read_bytes(kZawgyi, {}, "my").text, kUnicode);
  EXPECT_EQ(test::notes_of(kZawgyi, {}, "my"),
            std::vector<std::string>{"a: read as Zawgyi (detected)"});
  ReadOptions options;
  options.encoding = "UTF-8";
  EXPECT_EQ(test::read_bytes(kZawgyi, options, "my").text, kZawgyi);
}

}  // namespace
}  // namespace sejajar::documents
