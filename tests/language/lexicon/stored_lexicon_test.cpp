#include "language/lexicon/stored_lexicon.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/lexicons.h"

namespace sejajar::model {
namespace {

using Rows = std::vector<std::string>;

/// Entries as text, probabilities in thousandths.
Rows rows_of(const StoredLexicon& lexicon) {
  Rows rows;
  for (const LexiconEntry& entry : entries_of(lexicon)) {
    const auto thousandths = [](float p) { return std::to_string(std::lround(1000 * p)); };
    rows.push_back(entry.source + " " + entry.target + " " + thousandths(entry.forward) + " " +
                   thousandths(entry.backward));
  }
  return rows;
}

TEST(StoredLexicon, ConsistsOfItsEntries) {
  const StoredLexicon lexicon = test::small_lexicon();
  EXPECT_EQ(lexicon.source_units, (Rows{"caf\u00E9", "ferry", "rain", "ship"}));
  EXPECT_EQ(lexicon.target_units, (Rows{"feri", "hujan", "kafe", "kapal"}));
  EXPECT_EQ(rows_of(lexicon),
            (Rows{"caf\u00E9 kafe 0 625", "ferry feri 750 1000", "ferry kapal 250 500",
                  "rain hujan 875 0", "ship kapal 500 250"}));
}

TEST(StoredLexicon, AddsRepeatedEntriesAndScalesSumsOverOne) {
  const StoredLexicon lexicon = lexicon_of(
      {{"a", "y", 1, 0.25F}, {"a", "x", 0.5F, 1}, {"a", "x", 0.5F, 0}, {"b", "x", 0.5F, 0}});
  EXPECT_EQ(rows_of(lexicon), (Rows{"a x 500 1000", "a y 500 250", "b x 500 0"}));
  EXPECT_NEAR(lexicon.entries.forward.missing_of(0), 0, 1e-6);
  EXPECT_NEAR(lexicon.entries.forward.missing_of(1), 0.5, 1e-6);
  EXPECT_TRUE(lexicon_of({}).source_units.empty());
}

TEST(StoredLexicon, TransposesBothWays) {
  const StoredLexicon lexicon = test::small_lexicon();
  const StoredLexicon other = transposed(lexicon);
  EXPECT_EQ(other.source_language, "id");
  EXPECT_EQ(rows_of(other)[0], "feri ferry 1000 750");
  EXPECT_EQ(rows_of(transposed(other)), rows_of(lexicon));
}

TEST(StoredLexicon, LaysOneOverAnother) {
  const StoredLexicon lower = test::lexicon_from(
      "en", "id", {{"a", "x", 0.5F, 0.5F}, {"b", "y", 0.75F, 1}, {"c", "z", 1, 1}});
  const StoredLexicon upper = lexicon_of({{"a", "w", 0.5F, 1}, {"b", "v", 1, 1}});
  const StoredLexicon both = merged(upper, lower);
  // a leaves a half open; b leaves nothing open, but y is still a translation of b backward.
  EXPECT_EQ(rows_of(both),
            (Rows{"a w 500 1000", "a x 250 500", "b v 1000 1000", "b y 0 1000", "c z 1000 1000"}));
  EXPECT_EQ(both.source_language, "en");
  EXPECT_EQ(both.target_language, "id");
  EXPECT_EQ(both.note, "made by a test");
}

}  // namespace
}  // namespace sejajar::model
