#include "language/analyze/spellout.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sejajar::analyze {
namespace {

bool has(const Spellout& spelled, std::uint64_t value, std::string_view words) {
  return std::any_of(spelled.numbers.begin(), spelled.numbers.end(), [&](const auto& number) {
    return number.value == value && number.words == words;
  });
}

TEST(Spellout, KnowsCardinalsOrdinalsAndCases) {
  const Spellout english = spellout("en");
  EXPECT_TRUE(has(english, 7, "seven"));
  EXPECT_TRUE(has(english, 7, "seventh"));
  EXPECT_TRUE(has(english, 100, "hundred"));
  EXPECT_NE(std::find(english.connectors.begin(), english.connectors.end(), "and"),
            english.connectors.end());
  EXPECT_TRUE(has(spellout("ru"), 5, "пяти"));
  EXPECT_TRUE(has(spellout("id"), 1000, "seribu"));
}

TEST(Spellout, EveryWordSequenceOnce) {
  auto numbers = spellout("ru").numbers;
  const auto before = numbers.size();
  std::sort(numbers.begin(), numbers.end(),
            [](const auto& a, const auto& b) { return a.words < b.words; });
  const auto end = std::unique(numbers.begin(), numbers.end(),
                               [](const auto& a, const auto& b) { return a.words == b.words; });
  EXPECT_EQ(static_cast<std::size_t>(end - numbers.begin()), before);
}

struct ScaleCase {
  const char* language;
  const char* words;
  std::uint32_t exponent;
  bool single;
};

TEST(Spellout, ScaleWordsHaveTheirPower) {
  const ScaleCase cases[] = {
      {"en", "million", 6, false},   {"id", "juta", 6, false}, {"ru", "миллион", 6, true},
      {"ru", "миллионов", 6, false}, {"ru", "млн", 6, false},  {"zh", "万", 4, false},
      {"ja", "億", 8, false},        {"de", "mio", 6, false},
  };
  for (const ScaleCase& test : cases) {
    const auto scales = scale_words(test.language);
    const auto found = std::find_if(scales.begin(), scales.end(), [&](const ScaleWord& scale) {
      return scale.words == test.words;
    });
    ASSERT_NE(found, scales.end()) << test.words;
    EXPECT_EQ(found->exponent, test.exponent) << test.words;
    EXPECT_EQ(found->single, test.single) << test.words;
  }
}

TEST(Spellout, YearsAreKnown) {
  const auto words = year_words("vi");
  EXPECT_NE(std::find(words.begin(), words.end(), "năm"), words.end());
}

}  // namespace
}  // namespace sejajar::analyze
