#include "exchange/bitext/base64.h"

#include <gtest/gtest.h>

namespace sejajar::bitext {
namespace {

TEST(Base64, DecodesTheExamplesOfTheStandard) {
  const struct {
    std::string text, bytes;
  } cases[] = {{"", ""},
               {"Zg==", "f"},
               {"Zm8=", "fo"},
               {"Zm9v", "foo"},
               {"Zm9vYg==", "foob"},
               {"Zm9vYmE=", "fooba"},
               {"Zm9vYmFy", "foobar"},
               {"Zm9vYg", "foob"},
               {"+/8=", "\xFB\xFF"}};
  for (const auto& c : cases) EXPECT_EQ(from_base64(c.text), c.bytes) << c.text;
}

TEST(Base64, RefusesWhatIsNone) {
  for (const char* text : {"Z", "Zm9v!", "Zm 9", "Z===", "=", "Zm9vY", "Zg==Zg==", "-_8="}) {
    EXPECT_EQ(from_base64(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace sejajar::bitext
