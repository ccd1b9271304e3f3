#include "exchange/bitext/decisions.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>
#include <sejajar/formats.h>

#include <sstream>

#include "support/random.h"
#include "support/units.h"

namespace sejajar::bitext {
namespace {

using test::unit;

const std::string kHeader = "source_sentences\ttarget_sentences\tdecision\tbead\tnote\n";

std::vector<Decision> read(const std::string& text) {
  std::istringstream in(text);
  return read_decisions(in, "d.tsv");
}

std::string error_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.what();
  }
  return "";
}

/// 0;0  1;1  2;  ;2  3;3
std::vector<BitextUnit> five_beads() {
  return {unit({0}, {0}, -3, 0.9), unit({1}, {1}, -2, 0.8), unit({2}, {}, 1, 0.5),
          unit({}, {2}, 1, 0.4), unit({3}, {3}, -5, 0.99)};
}

std::vector<BitextUnit> applied(const std::vector<BitextUnit>& beads,
                                const std::vector<Decision>& decisions) {
  Bitext bitext;
  bitext.units = beads;
  return apply_decisions(bitext, decisions).units;
}

std::vector<BitextUnit> apply(const std::string& rows) {
  return applied(five_beads(), read(kHeader + rows));
}

TEST(Decisions, AreReadByTheNamesOfTheirColumns) {
  const auto decisions = read(
      "\xEF\xBB\xBFnote\tbead\textra\tdecision\ttarget_sentences\tsource_sentences\r\n"
      "see page 4\tchanged\tx\treview\t7\t3 4\r\n");
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].bead, unit({3, 4}, {7}));
  EXPECT_EQ(decisions[0].verdict, Verdict::kReview);
  EXPECT_TRUE(decisions[0].changed);
  EXPECT_EQ(decisions[0].note, "see page 4");
}

TEST(Decisions, AnEmptyFileDecidesNothing) {
  EXPECT_TRUE(read("").empty());
  EXPECT_EQ(apply(""), five_beads());
}

TEST(Decisions, MalformedLinesAreNamed) {
  EXPECT_EQ(
      error_of("source_sentences\ttarget_sentences\tdecision\n"),
      "d.tsv:1: column 'bead' is missing; expected a header with the columns source_sentences, "
      "target_sentences, decision, bead, [note], [source_text], [target_text]");
  EXPECT_EQ(error_of(kHeader + "0\t0\tmaybe\tsame\t\n"),
            "d.tsv:2: invalid decision 'maybe'; expected none, accept, reject or review");
  EXPECT_EQ(error_of(kHeader + "0\t0\taccept\tnew\t\n"),
            "d.tsv:2: invalid bead 'new'; expected same or changed");
  EXPECT_EQ(error_of(kHeader + "0 2\t0\taccept\tsame\t\n"),
            "d.tsv:2: sentence indices with a gap; expected consecutive indices such as '3 4'");
  EXPECT_EQ(error_of(kHeader + "x\t0\taccept\tsame\t\n"),
            "d.tsv:2: malformed sentence indices; expected indices such as '3 4'");
  EXPECT_EQ(error_of(kHeader + "\n\t\taccept\tsame\t\n"),
            "d.tsv:3: a bead without sentences; expected indices on at least one side");
  EXPECT_EQ(error_of(kHeader + "0\t0\taccept\n"),
            "d.tsv:2: 3 columns; expected 5, as in the header");
}

TEST(Decisions, VerdictsChangePosteriorsAndSplitBeads) {
  const auto beads = apply("0\t0\taccept\tsame\t\n1\t1\treject\tsame\t\n3\t3\treview\tsame\t\n");
  const std::vector<BitextUnit> expected = {unit({0}, {0}, -3, 1), unit({1}, {}, 0, 0),
                                            unit({}, {1}, 0, 0),   unit({2}, {}, 1, 0.5),
                                            unit({}, {2}, 1, 0.4), unit({3}, {3}, -5, 0.99)};
  EXPECT_EQ(beads, expected);
}

TEST(Decisions, AMergedBeadReplacesItsParts) {
  const auto beads = apply("1 2\t1\taccept\tchanged\t\n");
  ASSERT_EQ(beads.size(), 4U);
  EXPECT_EQ(beads[1], unit({1, 2}, {1}, 0, 1));
  EXPECT_EQ(apply("2\t2\tnone\tchanged\t\n")[2], unit({2}, {2}, 0, 0.4));
}

TEST(Decisions, ASplitBeadIsReplacedByItsParts) {
  const auto beads = apply("1\t\tnone\tchanged\t\n\t1\tnone\tchanged\t\n");
  ASSERT_EQ(beads.size(), 6U);
  EXPECT_EQ(beads[1], unit({1}, {}, 0, 0.8));
  EXPECT_EQ(beads[2], unit({}, {1}, 0, 0.8));
}

TEST(Decisions, AChangedNullBeadIsFoundAfterANullOfTheOtherSide) {
  const std::vector<BitextUnit> beads = {unit({0}, {}, 1, 0.5), unit({1}, {0}, 0, 0.6)};
  const auto found = applied(beads, read(kHeader + "\t0\tnone\tchanged\t\n1\t\tnone\tchanged\t\n"));
  const std::vector<BitextUnit> expected = {unit({0}, {}, 1, 0.5), unit({}, {0}, 0, 0.6),
                                            unit({1}, {}, 0, 0.6)};
  EXPECT_EQ(found, expected);
}

TEST(Decisions, OfAnotherAlignmentAreRefused) {
  EXPECT_THROW(apply("0 1\t0\taccept\tsame\t\n"), Error);                      // no such bead
  EXPECT_THROW(apply("1 2\t1 2 3\tnone\tchanged\t\n"), Error);                 // cuts a bead
  EXPECT_THROW(apply("3\t3\taccept\tsame\t\n0\t0\taccept\tsame\t\n"), Error);  // out of order
  EXPECT_THROW(apply("4\t4\taccept\tchanged\t\n"), Error);                     // beyond the end
  try {
    apply("0\t0\tnone\tsame\t\n7\t7\taccept\tsame\t\n");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              "d.tsv:3: unknown bead; expected a bead of the reviewed alignment, in its order");
  }
}

/// Cuts n and m sentences at random places into beads of at most 3 sentences a side.
std::vector<BitextUnit> random_tiling(std::uint32_t n, std::uint32_t m, test::Random& random) {
  std::vector<BitextUnit> beads;
  for (std::uint32_t i = 0, j = 0; i < n || j < m;) {
    BitextUnit bead;
    for (std::uint32_t k = random.below(4); k > 0 && i < n; --k) bead.source.indices.push_back(i++);
    for (std::uint32_t k = random.below(4); k > 0 && j < m; --k) bead.target.indices.push_back(j++);
    bead.posterior = random.unit();
    if (bead.has_indices()) beads.push_back(bead);
  }
  return beads;
}

TEST(Decisions, AnyTilingCanBeReplacedByAnyOther) {
  test::Random random(5);
  for (int round = 0; round < 200; ++round) {
    const std::uint32_t n = random.below(12);
    const std::uint32_t m = random.below(12);
    const auto before = random_tiling(n, m, random);
    const auto after = random_tiling(n, m, random);
    std::vector<Decision> decisions;
    for (const BitextUnit& bead : after) {
      Decision decision;
      decision.bead = bead;
      decision.changed = true;
      decisions.push_back(decision);
    }
    const auto found = applied(before, decisions);
    ASSERT_EQ(found.size(), after.size());
    for (std::size_t k = 0; k < after.size(); ++k) {
      EXPECT_EQ(found[k].source, after[k].source);
      EXPECT_EQ(found[k].target, after[k].target);
      EXPECT_GE(found[k].posterior, 0);
      EXPECT_LE(found[k].posterior, 1);
    }
  }
}

/// Beads 1-1, 2-1 and 0-1 whose sentences are known apart.
Bitext example() {
  Bitext bitext;
  bitext.units = {{{{"a"}, {0}, {"en"}}, {{"A"}, {0}, {"id"}}, 0.75, -2},
                  {{{"b", "c"}, {1, 2}, {"en", ""}}, {{"B"}, {1}, {"id"}}, {}, {}},
                  {{}, {{"C"}, {2}, {"id"}}, 0.5, 1}};
  return bitext;
}

Decision decision(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target,
                  Verdict verdict, bool changed) {
  Decision made;
  made.bead = unit(std::move(source), std::move(target));
  made.verdict = verdict;
  made.changed = changed;
  made.place = {"d", 2};
  return made;
}

TEST(DecisionsOnTexts, NoneChangeNothing) {
  EXPECT_EQ(apply_decisions(example(), {}), example());
}

TEST(DecisionsOnTexts, KeepTheTextsOfUnitsThatStay) {
  Bitext expected = example();
  expected.units[0].posterior = 1;
  EXPECT_EQ(apply_decisions(example(), {decision({0}, {0}, Verdict::kAccept, false)}), expected);
}

TEST(DecisionsOnTexts, GiveNewUnitsTheTextsOfTheirSentences) {
  const Bitext found = apply_decisions(example(), {decision({1}, {1}, Verdict::kNone, true),
                                                   decision({2}, {2}, Verdict::kNone, true)});
  ASSERT_EQ(found.units.size(), 3U);
  EXPECT_EQ(found.units[1].source, (BitextSide{{"b"}, {1}, {"en"}}));
  EXPECT_EQ(found.units[2].source, (BitextSide{{"c"}, {2}, {""}}));
  EXPECT_EQ(found.units[2].target, (BitextSide{{"C"}, {2}, {"id"}}));
  EXPECT_EQ(found.units[2].cost, 0);
}

TEST(DecisionsOnTexts, ARejectedUnitFallsApart) {
  const Bitext found = apply_decisions(example(), {decision({1, 2}, {1}, Verdict::kReject, false)});
  ASSERT_EQ(found.units.size(), 5U);
  EXPECT_EQ(found.units[1].source.sentences, std::vector<std::string>{"b"});
  EXPECT_EQ(found.units[3].target.sentences, std::vector<std::string>{"B"});
  EXPECT_EQ(found.units[3].posterior, 0);
}

TEST(DecisionsOnTexts, TextsThatAreNotKnownApartStayTogether) {
  Bitext joined = example();
  joined.units[1].source = {{"b c"}, {1, 2}, {}};
  const Bitext merged =
      apply_decisions(joined, {decision({0, 1, 2}, {0, 1, 2}, Verdict::kNone, true)});
  ASSERT_EQ(merged.units.size(), 1U);
  EXPECT_EQ(merged.units[0].source.sentences, (std::vector<std::string>{"a", "b c"}));
  const Bitext rejected = apply_decisions(joined, {decision({1, 2}, {1}, Verdict::kReject, false)});
  ASSERT_EQ(rejected.units.size(), 4U);
  EXPECT_EQ(rejected.units[1].source, joined.units[1].source);
  EXPECT_THROW(apply_decisions(joined, {decision({1}, {}, Verdict::kNone, true),
                                        decision({2}, {1}, Verdict::kNone, true)}),
               Error);
}

TEST(DecisionsOnTexts, AnEditedTextReplacesThatOfItsSide) {
  Decision edited = decision({1, 2}, {1}, Verdict::kNone, false);
  edited.target_text = "edited";
  Decision merged = decision({0, 1, 2}, {0, 1}, Verdict::kNone, true);
  merged.source_text = "all";
  const Bitext one = apply_decisions(example(), {edited});
  EXPECT_EQ(one.units[1].target, (BitextSide{{"edited"}, {1}, {}}));
  EXPECT_EQ(one.units[1].source, example().units[1].source);
  const Bitext two = apply_decisions(example(), {merged});
  EXPECT_EQ(two.units[0].source.sentences, std::vector<std::string>{"all"});
  EXPECT_EQ(two.units[0].target.sentences, (std::vector<std::string>{"A", "B"}));
}

TEST(DecisionsOnTexts, SentencesWithoutTranslationMayBeMissing) {
  Bitext thin = example();
  thin.units.pop_back();
  thin.units.erase(thin.units.begin());  // now without 0;0 and ;2
  EXPECT_EQ(apply_decisions(thin, {decision({1, 2}, {1}, Verdict::kNone, false),
                                   decision({}, {2}, Verdict::kAccept, false)}),
            thin);
  EXPECT_EQ(apply_decisions(thin, {decision({1}, {1}, Verdict::kNone, true),
                                   decision({2}, {}, Verdict::kNone, true)})
                .units.size(),
            2U);
  EXPECT_THROW(apply_decisions(thin, {decision({0, 1, 2}, {0, 1}, Verdict::kNone, true)}), Error);
}

TEST(DecisionsOnTexts, WorkOnIndicesWithoutTextsAndNeedThem) {
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
}  // namespace sejajar::bitext
