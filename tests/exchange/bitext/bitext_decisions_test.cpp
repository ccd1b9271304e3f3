#include <gtest/gtest.h>
#include <sejajar/error.h>

#include "exchange/bitext/decisions.h"

namespace sejajar::io {
namespace {

using Indices = std::vector<std::uint32_t>;

/// Beads 1-1, 2-1 and 0-1 whose sentences are known apart.
Bitext example() {
  Bitext bitext;
  bitext.units = {{{{"a"}, {0}, {"en"}}, {{"A"}, {0}, {"id"}}, 0.75, -2},
                  {{{"b", "c"}, {1, 2}, {"en", ""}}, {{"B"}, {1}, {"id"}}, {}, {}},
                  {{}, {{"C"}, {2}, {"id"}}, 0.5, 1}};
  return bitext;
}

Decision decision(Indices source, Indices target, Verdict verdict, bool changed) {
  return {std::move(source), std::move(target), verdict, changed, "", {"d", 2}};
}

TEST(BitextDecisions, NoneChangeNothing) {
  EXPECT_EQ(apply_decisions(example(), {}), example());
}

TEST(BitextDecisions, KeepTheTextsOfUnitsThatStay) {
  Bitext expected = example();
  expected.units[0].posterior = 1;
  EXPECT_EQ(apply_decisions(example(), {decision({0}, {0}, Verdict::kAccept, false)}), expected);
}

TEST(BitextDecisions, GiveNewUnitsTheTextsOfTheirSentences) {
  const Bitext found = apply_decisions(example(), {decision({1}, {1}, Verdict::kNone, true),
                                                   decision({2}, {2}, Verdict::kNone, true)});
  ASSERT_EQ(found.units.size(), 3U);
  EXPECT_EQ(found.units[1].source, (BitextSide{{"b"}, {1}, {"en"}}));
  EXPECT_EQ(found.units[2].source, (BitextSide{{"c"}, {2}, {""}}));
  EXPECT_EQ(found.units[2].target, (BitextSide{{"C"}, {2}, {"id"}}));
  EXPECT_EQ(found.units[2].cost, 0);
}

TEST(BitextDecisions, ARejectedUnitFallsApart) {
  const Bitext found = apply_decisions(example(), {decision({1, 2}, {1}, Verdict::kReject, false)});
  ASSERT_EQ(found.units.size(), 5U);
  EXPECT_EQ(found.units[1].source.sentences, std::vector<std::string>{"b"});
  EXPECT_EQ(found.units[3].target.sentences, std::vector<std::string>{"B"});
  EXPECT_EQ(found.units[3].posterior, 0);
}

TEST(BitextDecisions, TextsThatAreNotKnownApartStayTogether) {
  Bitext joined = example();
  joined.units[1].source = {{"b c"}, {1, 2}, {}};
  const Bitext merged =
      apply_decisions(joined, {decision({0, 1, 2}, {0, 1, 2}, Verdict::kNone, true)});
  ASSERT_EQ(merged.units.size(), 1U);
  EXPECT_EQ(merged.units[0].source.sentences, (std::vector<std::string>{"a", "b c"}));
  EXPECT_THROW(apply_decisions(joined, {decision({1, 2}, {1}, Verdict::kReject, false)}), Error);
}

TEST(BitextDecisions, WorkOnIndicesWithoutTextsAndNeedThem) {
  Bitext bare = example();
  for (BitextUnit& unit : bare.units) {
    unit.source = {{}, unit.source.indices, {}};
    unit.target = {{}, unit.target.indices, {}};
  }
  const Bitext found = apply_decisions(bare, {decision({1, 2}, {1}, Verdict::kReject, false)});
  EXPECT_EQ(found.units.size(), 5U);
  EXPECT_TRUE(found.units[1].source.sentences.empty());
  Bitext texts = example();
  texts.units[0].source.indices.clear();
  texts.units[0].target.indices.clear();
  EXPECT_THROW(apply_decisions(texts, {}), Error);
}

}  // namespace
}  // namespace sejajar::io
