#include "language/segment/find_abbreviation.h"

#include <gtest/gtest.h>

#include <sstream>

namespace sejajar::segment {
namespace {

using model::AbbreviationClass;

TEST(FindAbbreviation, PrefersTheLongestEntry) {
  std::istringstream in(
      "# x\n[always]\nDr.\nart.\nт. е.\n[unit]\nд.\n[before-lower]\nт. д.\n[numeric-only]\np.\n");
  const model::AbbreviationList list = model::read_abbreviations({in, "x"});
  const struct {
    std::string text;
    std::optional<AbbreviationClass> found;
  } cases[] = {
      {"Ask Dr. ", AbbreviationClass::kAlways},
      {"Ask (Dr. ", AbbreviationClass::kAlways},
      {"Ask dr. ", {}},
      {"Art. ", AbbreviationClass::kAlways},
      {"l'art. ", AbbreviationClass::kAlways},
      {"l\u2019art. ", AbbreviationClass::kAlways},
      {"start. ", {}},
      {"P. ", {}},
      {"ул. д. ", AbbreviationClass::kUnit},
      {"и т. д. ", AbbreviationClass::kBeforeLower},
      {"и т.\u00A0 д. ", AbbreviationClass::kBeforeLower},
      {"т. е. ", AbbreviationClass::kAlways},
      {"word. ", {}},
  };
  for (const auto& [text, found] : cases) {
    const std::string paragraph = text + "X";
    const auto abbreviation = find_abbreviation(boundary_at(paragraph, 0, text.size()), list);
    ASSERT_EQ(abbreviation.has_value(), found.has_value()) << text;
    if (found) {
      EXPECT_EQ(abbreviation->kind, *found) << text;
    }
  }
}

TEST(FindAbbreviation, LooksAcrossTheBoundary) {
  std::istringstream in("# x\n[always]\nz. B.\nav. J.-C.\ni. d. R.\nDr.\n");
  const model::AbbreviationList list = model::read_abbreviations({in, "x"});
  const auto inside = [&](const std::string& before, const std::string& after) {
    const std::string paragraph = before + after;
    return is_inside_abbreviation(boundary_at(paragraph, 0, before.size()), list);
  };
  EXPECT_TRUE(inside("Das ist z. ", "B. Holz"));
  EXPECT_TRUE(inside("Das ist z. ", "B., so"));
  EXPECT_TRUE(inside("En 52 av. ", "J.-C."));
  EXPECT_TRUE(inside("Es ist i. d. ", "R. so"));
  EXPECT_FALSE(inside("Das ist z. ", "C. Holz"));
  EXPECT_FALSE(inside("Ask etc. ", "Dr. Hart"));
  EXPECT_FALSE(inside("Das ist z. ", "B"));
}

}  // namespace
}  // namespace sejajar::segment
