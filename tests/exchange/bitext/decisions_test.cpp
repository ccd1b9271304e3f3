#include "exchange/bitext/decisions.h"

#include <gtest/gtest.h>
#include <sejajar/error.h>

#include <sstream>

#include "support/random.h"

namespace sejajar::io {
namespace {

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
std::vector<StoredBead> five_beads() {
  return {{{0}, {0}, -3, 0.9},
          {{1}, {1}, -2, 0.8},
          {{2}, {}, 1, 0.5},
          {{}, {2}, 1, 0.4},
          {{3}, {3}, -5, 0.99}};
}

std::vector<StoredBead> apply(const std::string& rows) {
  return apply_decisions(five_beads(), read(kHeader + rows));
}

TEST(Decisions, AreReadByTheNamesOfTheirColumns) {
  const auto decisions = read(
      "\xEF\xBB\xBFnote\tbead\textra\tdecision\ttarget_sentences\tsource_sentences\r\n"
      "see page 4\tchanged\tx\treview\t7\t3 4\r\n");
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].source, (std::vector<std::uint32_t>{3, 4}));
  EXPECT_EQ(decisions[0].target, (std::vector<std::uint32_t>{7}));
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
      "target_sentences, decision, bead, [note]");
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

TEST(Decisions, VerdictsChangePosteriorsAndTearBeadsApart) {
  const auto beads = apply("0\t0\taccept\tsame\t\n1\t1\treject\tsame\t\n3\t3\treview\tsame\t\n");
  const std::vector<StoredBead> expected = {{{0}, {0}, -3, 1}, {{1}, {}, 0, 0},
                                            {{}, {1}, 0, 0},   {{2}, {}, 1, 0.5},
                                            {{}, {2}, 1, 0.4}, {{3}, {3}, -5, 0.99}};
  EXPECT_EQ(beads, expected);
}

TEST(Decisions, AMergedBeadTakesThePlaceOfItsParts) {
  const auto beads = apply("1 2\t1\taccept\tchanged\t\n");
  ASSERT_EQ(beads.size(), 4U);
  EXPECT_EQ(beads[1], (StoredBead{{1, 2}, {1}, 0, 1}));
  EXPECT_EQ(apply("2\t2\tnone\tchanged\t\n")[2], (StoredBead{{2}, {2}, 0, 0.4}));
}

TEST(Decisions, ASplitBeadIsReplacedByItsParts) {
  const auto beads = apply("1\t\tnone\tchanged\t\n\t1\tnone\tchanged\t\n");
  ASSERT_EQ(beads.size(), 6U);
  EXPECT_EQ(beads[1], (StoredBead{{1}, {}, 0, 0.8}));
  EXPECT_EQ(beads[2], (StoredBead{{}, {1}, 0, 0.8}));
}

TEST(Decisions, AChangedNullBeadIsFoundBehindANullOfTheOtherSide) {
  const std::vector<StoredBead> beads = {{{0}, {}, 1, 0.5}, {{1}, {0}, 0, 0.6}};
  const auto applied =
      apply_decisions(beads, read(kHeader + "\t0\tnone\tchanged\t\n1\t\tnone\tchanged\t\n"));
  const std::vector<StoredBead> expected = {
      {{0}, {}, 1, 0.5}, {{}, {0}, 0, 0.6}, {{1}, {}, 0, 0.6}};
  EXPECT_EQ(applied, expected);
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
std::vector<StoredBead> random_tiling(std::uint32_t n, std::uint32_t m, test::Random& random) {
  std::vector<StoredBead> beads;
  for (std::uint32_t i = 0, j = 0; i < n || j < m;) {
    StoredBead bead;
    for (std::uint32_t k = random.below(4); k > 0 && i < n; --k) bead.source.push_back(i++);
    for (std::uint32_t k = random.below(4); k > 0 && j < m; --k) bead.target.push_back(j++);
    bead.posterior = random.unit();
    if (!bead.source.empty() || !bead.target.empty()) beads.push_back(bead);
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
    for (const StoredBead& bead : after) {
      Decision decision;
      decision.source = bead.source;
      decision.target = bead.target;
      decision.changed = true;
      decisions.push_back(decision);
    }
    const auto applied = apply_decisions(before, decisions);
    ASSERT_EQ(applied.size(), after.size());
    for (std::size_t k = 0; k < after.size(); ++k) {
      EXPECT_EQ(applied[k].source, after[k].source);
      EXPECT_EQ(applied[k].target, after[k].target);
      EXPECT_GE(applied[k].posterior, 0);
      EXPECT_LE(applied[k].posterior, 1);
    }
  }
}

}  // namespace
}  // namespace sejajar::io
