#include "ground/text/letters.h"

#include <gtest/gtest.h>

namespace sejajar::text {
namespace {

TEST(Letters, AreThoseOfTheRules) {
  const Letters cyrillic("Serbian-Latin/BGN");
  ASSERT_TRUE(cyrillic.is_known());
  EXPECT_EQ(cyrillic.change(""), "");
  EXPECT_EQ(cyrillic.change("Књига"), "Knjiga");
  EXPECT_FALSE(Letters("No such rules").is_known());
}

TEST(Letters, OfALongTextAreChangedInPieces) {
  std::string text, changed;
  for (int k = 0; k < 3000; ++k) {
    text += "ж ";
    changed += "ž ";
  }
  EXPECT_EQ(Letters("Serbian-Latin/BGN").change("." + text), "." + changed);
}

}  // namespace
}  // namespace sejajar::text
