#include "language/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "support/lexicons.h"

namespace sejajar::lexicon {
namespace {

using Rows = std::vector<std::string>;

/// Entries as text, probabilities in thousandths.
Rows rows_of(const Lexicon& lexicon) {
  return test::rows_of(lexicon, 1000);
}

TEST(Lexicon, ConsistsOfItsEntries) {
  const Lexicon lexicon = test::small_lexicon();
  EXPECT_EQ(lexicon.source.units, (UnitList{"caf\u00E9", "ferry", "rain", "ship"}));
  EXPECT_EQ(lexicon.target.units, (UnitList{"feri", "hujan", "kafe", "kapal"}));
  EXPECT_EQ(rows_of(lexicon),
            (Rows{"caf\u00E9 kafe 0 625", "ferry feri 750 1000", "ferry kapal 250 500",
                  "rain hujan 875 0", "ship kapal 500 250"}));
}

TEST(Lexicon, AddsRepeatedEntriesAndScalesSumsOverOne) {
  const Lexicon lexicon = lexicon_of(
      {{"a", "y", 1, 0.25F}, {"a", "x", 0.5F, 1}, {"a", "x", 0.5F, 0}, {"b", "x", 0.5F, 0}});
  EXPECT_EQ(rows_of(lexicon), (Rows{"a x 500 1000", "a y 500 250", "b x 500 0"}));
  EXPECT_NEAR(lexicon.source.translations.missing_of(0), 0, 1e-6);
  EXPECT_NEAR(lexicon.source.translations.missing_of(1), 0.5, 1e-6);
  EXPECT_TRUE(lexicon_of({}).source.units.empty());
}

TEST(Lexicon, IsSeenFromBothSides) {
  const Lexicon lexicon = test::small_lexicon();
  const LexiconView other(lexicon, true);
  EXPECT_EQ(other.source().language, "id");
  EXPECT_EQ(rows_of({other.source(), other.target(), ""})[0], "feri ferry 1000 750");
  EXPECT_FALSE(LexiconView());
}

TEST(Lexicon, LaysOneOverAnother) {
  const Lexicon lower = test::lexicon_from(
      "en", "id", {{"a", "x", 0.5F, 0.5F}, {"b", "y", 0.75F, 1}, {"c", "z", 1, 1}});
  const Lexicon upper = lexicon_of({{"a", "w", 0.5F, 1}, {"b", "v", 1, 1}});
  const Lexicon both = merged(upper, lower);
  // a leaves a half open; b leaves nothing open, but y is still a translation of b backward.
  EXPECT_EQ(rows_of(both),
            (Rows{"a w 500 1000", "a x 250 500", "b v 1000 1000", "b y 0 1000", "c z 1000 1000"}));
  EXPECT_EQ(both.source.language, "en");
  EXPECT_EQ(both.target.language, "id");
  EXPECT_EQ(both.note, "made by a test");
}

}  // namespace
}  // namespace sejajar::lexicon
