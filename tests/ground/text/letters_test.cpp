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

TEST(CaseFolded, MakesTextsEqualThatDifferInCaseAlone) {
  EXPECT_EQ(case_folded("Ferry ПАРОМ ΣΊΣΥΦΟΣ 渡船"), case_folded("fERRY паром σίσυφος 渡船"));
  EXPECT_EQ(case_folded("STRASSE"), case_folded("straße"));
  EXPECT_NE(case_folded("é"), case_folded("e"));
  EXPECT_EQ(case_folded(""), "");
  std::string lower, upper;
  for (int k = 0; k < 3000; ++k) lower += "ж ", upper += "Ж ";
  EXPECT_EQ(case_folded("." + upper), "." + lower);
}

}  // namespace
}  // namespace sejajar::text
