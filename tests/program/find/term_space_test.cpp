#include "program/find/term_space.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "support/documents.h"
#include "support/lexicons.h"
#include "support/refusal.h"

namespace sejajar::find {
namespace {

float weight_of(const TermVector& terms, std::uint64_t key) {
  for (const Term& term : terms) {
    if (term.key == key) return term.weight;
  }
  return 0;
}

TEST(TermSpace, CountsUnitsAsTheirTranslations) {
  const lexicon::Lexicon lexicon = test::small_lexicon();
  const auto analysis = analyze::analyze(test::document_of({"Kapal, kapal, zug 17."}, "id"));
  const TermVector terms = PivotTerms(analysis, lexicon::LexiconView(lexicon, true)).counts();
  EXPECT_NEAR(weight_of(terms, unit_key("ferry")), 1.0, 1e-3) << "two times 0.5";
  EXPECT_NEAR(weight_of(terms, unit_key("ship")), 0.5, 1e-3) << "two times 0.25";
  EXPECT_NEAR(weight_of(terms, unit_key("zug")), 1.0, 1e-3) << "stands for itself";
  EXPECT_EQ(weight_of(terms, unit_key("kapal")), 0);
}

TEST(TermSpace, PrecisionIsThatOfTheTranslations) {
  const lexicon::Lexicon lexicon = test::small_lexicon();
  const auto analysis = analyze::analyze(test::document_of({"Kapal, zug."}, "id"));
  // 0.5 and 0.25 for "kapal", nothing for "zug".
  EXPECT_NEAR(PivotTerms(analysis, lexicon::LexiconView(lexicon, true)).precision(),
              std::sqrt(0.5 * 0.5 + 0.25 * 0.25) / 2, 1e-3);
  EXPECT_EQ(PivotTerms(analysis, {}).precision(), 1);
}

TEST(TermSpace, ProductsWithMuchLongerVectorsAreTheSame) {
  TermVector longer;
  for (std::uint64_t key = 0; key < 100; ++key)
    longer.push_back({3 * key, static_cast<float>(key)});
  const TermVector shorter = {{1, 5}, {30, 2}, {297, 1}, {500, 7}};
  EXPECT_EQ(dot(shorter, longer), 2 * 10 + 99);
  EXPECT_EQ(dot(longer, shorter), 2 * 10 + 99);
  EXPECT_EQ(dot(shorter, {}), 0);
}

TEST(TermSpace, EqualNumbersHaveEqualKeysInAllLanguages) {
  const auto english = analyze::analyze(test::document_of({"It cost 12,500 dollars."}, "en"));
  const auto german = analyze::analyze(test::document_of({"Es kostete 12.500 Euro."}, "de"));
  const TermVector a = PivotTerms(english, {}).counts();
  const TermVector b = PivotTerms(german, {}).counts();
  EXPECT_GE(dot(a, b), 1);
}

TEST(TermSpace, RareTermsWeighMore) {
  std::istringstream table("# test\nunit\tdocuments\n*\t1000\nthe\t990\n");
  TermSpace space(read_frequencies({table, "table"}));
  const TermVector document = {{1, 1}, {unit_key("the"), 1}};
  TermVector sorted = document;
  std::sort(sorted.begin(), sorted.end(),
            [](const Term& x, const Term& y) { return x.key < y.key; });
  space.add(sorted, 0);
  const TermVector vector = space.vector_of(sorted, 10);
  EXPECT_GT(weight_of(vector, 1), 5 * weight_of(vector, unit_key("the")));
  EXPECT_NEAR(dot(vector, vector), 1, 1e-5);
}

TEST(TermSpace, UnitsThatNoLexiconKnowsCountIfTwoLanguagesHaveThem) {
  std::istringstream table("# test\nunit\tdocuments\n*\t1\n");
  TermSpace space(read_frequencies({table, "table"}));
  const TermVector one = {{1, 1, true}, {2, 1, true}};
  space.add(one, 0);
  space.add({{2, 1, true}}, 1);
  const TermVector vector = space.vector_of(one, 10);
  ASSERT_EQ(vector.size(), 1u);
  EXPECT_EQ(vector[0].key, 2u);
}

TEST(TermSpace, TheHeaviestTermsAreKept) {
  TermVector weights;
  for (std::uint64_t key = 0; key < 100; ++key)
    weights.push_back({key, static_cast<float>((key * 37) % 101)});
  const TermVector kept = unit_vector(weights, 10);
  ASSERT_EQ(kept.size(), 10u);
  EXPECT_NEAR(dot(kept, kept), 1, 1e-5);
  for (const Term& term : kept) EXPECT_GT((term.key * 37) % 101, 88u);
}

TEST(TermSpace, RefusesMalformedFrequencies) {
  const auto message = [](const std::string& text) {
    std::istringstream in(text);
    return test::refusal(ErrorKind::kModel, [&] { read_frequencies({in, "t"}); });
  };
  EXPECT_EQ(message("# c\nunit\tdocuments\n*\t5\na\t6\n"),
            "t:4: more documents than there are; expected at most those of '*', in the first row");
  EXPECT_EQ(message("# c\nunit\tdocuments\n*\t5\na\t1\na\t1\n"),
            "t:5: 'a' given twice; expected each entry once");
  EXPECT_EQ(message("# c\nunit\tdocuments\n*\t5\na\t-1\n"),
            "t:4: invalid value '-1'; expected a number of documents");
}

}  // namespace
}  // namespace sejajar::find
