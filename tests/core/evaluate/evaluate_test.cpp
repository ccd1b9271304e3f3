// Every figure here was worked out by hand from the definitions in <sejajar/evaluate.h>.

#include <gtest/gtest.h>
#include <sejajar/evaluate.h>

#include "support/units.h"

namespace sejajar {
namespace {

using test::unit;

using Beads = std::vector<BitextUnit>;

/// 1-1, 2-1, 1-2, 1-0 and 0-1: four two-sided beads, two null ones.
Beads gold() {
  return {unit({0}, {0}), unit({1, 2}, {1}), unit({3}, {2, 3}),
          unit({4}, {}),  unit({}, {4}),     unit({5}, {5})};
}

TEST(Evaluate, GoldAgreesWithItself) {
  const Evaluation result = evaluate(gold(), gold());
  EXPECT_EQ(result.strict, (Counts{4, 4, 4, 4}));
  EXPECT_EQ(result.lax, (Counts{4, 4, 4, 4}));
  EXPECT_EQ(result.vecalign, (Counts{6, 6, 4, 4}));
  EXPECT_EQ(result.vecalign_lax, (Counts{6, 6, 4, 4}));
  EXPECT_EQ(result.shapes[0], (Counts{2, 2, 2, 2}));
  EXPECT_EQ(result.shapes[1], (Counts{1, 1, 1, 1}));
  EXPECT_EQ(result.shapes[2], (Counts{1, 1, 1, 1}));
  EXPECT_EQ(result.shapes[3], (Counts{0, 0, 0, 0}));
  EXPECT_EQ(result.shapes[4], (Counts{2, 2, 2, 2}));
  EXPECT_EQ(result.strict.f1(), 1.0);
}

TEST(Evaluate, CountsAHypothesisWithEveryKindOfError) {
  // Right: 0-0 and 5-5. Half right: 1:1 (of 2-1), 2:null, 3:2 (of 1-2). Wrong: 4 with 3 and 4.
  const Beads hypothesis = {unit({0}, {0}), unit({1}, {1}),    unit({2}, {}),
                            unit({3}, {2}), unit({4}, {3, 4}), unit({5}, {5})};
  const Evaluation result = evaluate(gold(), hypothesis);
  EXPECT_EQ(result.strict, (Counts{2, 5, 2, 4}));
  EXPECT_DOUBLE_EQ(result.strict.precision(), 0.4);
  EXPECT_DOUBLE_EQ(result.strict.recall(), 0.5);
  EXPECT_DOUBLE_EQ(result.strict.f1(), 4.0 / 9);
  // Lax: of the hypothesis only 4:3,4 shares no pair with the gold; of the gold each shares one.
  EXPECT_EQ(result.lax, (Counts{4, 5, 4, 4}));
  // Vecalign: 2:null counts in the precision, as wrong.
  EXPECT_EQ(result.vecalign, (Counts{2, 6, 2, 4}));
  EXPECT_EQ(result.vecalign_lax, (Counts{4, 6, 4, 4}));
  EXPECT_EQ(result.shapes[0], (Counts{2, 4, 2, 2}));
  EXPECT_EQ(result.shapes[1], (Counts{0, 1, 0, 1}));
  EXPECT_EQ(result.shapes[2], (Counts{0, 0, 0, 1}));
  EXPECT_EQ(result.shapes[4], (Counts{0, 1, 0, 2}));
}

TEST(Evaluate, NullBeadsAreComparedSentenceBySentenceButNotByVecalign) {
  const Beads wide = {unit({0}, {0}), unit({1, 2}, {})};
  const Beads narrow = {unit({0}, {0}), unit({1}, {}), unit({2}, {})};
  const Evaluation result = evaluate(wide, narrow);
  EXPECT_EQ(result.shapes[4], (Counts{2, 2, 2, 2}));
  EXPECT_EQ(result.vecalign, (Counts{1, 3, 1, 1}));
  EXPECT_EQ(evaluate(narrow, wide).vecalign, (Counts{1, 2, 1, 1}));
}

TEST(Evaluate, OrderAndRepetitionOfBeadsDoNotMatter) {
  const Beads once = {unit({0}, {0}), unit({1}, {1})};
  const Beads twice = {unit({1}, {1}), unit({0}, {0}), unit({1}, {1})};
  EXPECT_EQ(evaluate(once, twice).strict, (Counts{2, 2, 2, 2}));
}

TEST(Evaluate, ManyToManyHasATypeOfItsOwn) {
  const Beads both = {unit({0, 1}, {0, 1})};
  EXPECT_EQ(evaluate(both, both).shapes[3], (Counts{1, 1, 1, 1}));
}

TEST(Evaluate, EmptyFilesGiveZeroAndNoNonsense) {
  const Evaluation nothing = evaluate({}, {});
  EXPECT_EQ(nothing.strict.precision(), 0.0);
  EXPECT_EQ(nothing.strict.recall(), 0.0);
  EXPECT_EQ(nothing.strict.f1(), 0.0);
  EXPECT_EQ(evaluate(gold(), {}).strict, (Counts{0, 0, 0, 4}));
  EXPECT_EQ(evaluate({}, gold()).vecalign, (Counts{0, 6, 0, 0}));
}

TEST(Evaluate, DocumentsAreSummed) {
  Evaluation total = evaluate({unit({0}, {0})}, {unit({0}, {0})});
  total += evaluate({unit({0}, {0}), unit({1}, {1}), unit({2}, {2})},
                    {unit({0}, {1}), unit({1}, {0}), unit({2}, {2})});
  EXPECT_EQ(total.strict, (Counts{2, 4, 2, 4}));
  EXPECT_DOUBLE_EQ(total.strict.f1(), 0.5);
}

TEST(Evaluate, RowsComeInTheOrderInWhichTheyAreShown) {
  std::vector<std::string> names;
  for (const Measure& measure : measures(evaluate(gold(), gold()))) names.push_back(measure.name);
  EXPECT_EQ(names, (std::vector<std::string>{"strict", "lax", "vecalign", "vecalign-lax", "1-1",
                                             "1-n", "n-1", "n-m", "null"}));
}

TEST(EvaluateVersions, CountsUnitsAndTheirPairs) {
  const std::vector<std::string> tags = {"en", "id", "fr"};
  const std::vector<UnitSentences> gold = {
      {{0}, {0}, {0, 1}}, {{1}, {1}, {}}, {{}, {}, {2}}, {{2}, {2}, {3}}};
  // The first unit is right, the second has a sentence too many, the last is cut in two.
  const std::vector<UnitSentences> hypothesis = {
      {{0}, {0}, {0, 1}}, {{1}, {1}, {2}}, {{2}, {2}, {}}, {{}, {}, {3}}};
  VersionEvaluation result = evaluate_versions(tags, gold, hypothesis);
  EXPECT_EQ(result.units, (Counts{1, 3, 1, 3}));
  EXPECT_EQ((result.pairs[{"en", "id"}]), (Counts{3, 3, 3, 3}));
  EXPECT_EQ((result.pairs[{"en", "fr"}]), (Counts{1, 2, 1, 2}));
  EXPECT_EQ((result.pairs[{"id", "fr"}]), (Counts{1, 2, 1, 2}));
  EXPECT_DOUBLE_EQ(result.mean_f1(), (1 + 0.5 + 0.5) / 3);
  result += evaluate_versions({"en", "id"}, {{{0}, {0}}}, {});
  EXPECT_EQ(result.units, (Counts{1, 3, 1, 4}));
  EXPECT_EQ((result.pairs[{"en", "id"}]), (Counts{3, 3, 3, 4}));
  EXPECT_EQ(VersionEvaluation().mean_f1(), 0);
}

}  // namespace
}  // namespace sejajar
