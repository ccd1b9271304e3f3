// Atoms, votes, cores and the order of units, on tables of links stated by hand.

#include "core/versions/units.h"

#include <gtest/gtest.h>

#include "core/versions/unit_order.h"
#include "core/versions/votes.h"
#include "support/pair_tables.h"
#include "support/random.h"

namespace sejajar::versions {
namespace {

using Atoms = std::vector<Atom>;

/// Adds a pair of versions with links and nothing else.
void link(PairTable& table, const std::pair<std::size_t, std::size_t>& versions,
          const std::pair<std::uint32_t, std::uint32_t>& sizes, std::vector<Addend> links) {
  test::add_pair(table, versions.first, versions.second,
                 {sizes.first, sizes.second, std::move(links)});
}

TEST(Atoms, AreColumnsOfSentencesThatCorrespond) {
  PairTable table(3);
  for (const auto& pair : {std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)})
    link(table, pair, {2, 2}, {{0, 0, 0.9}, {1, 1, 0.9}});
  EXPECT_EQ(atoms_of(table, {2, 2, 2}),
            (Atoms{{{0, 0}, {1, 0}, {2, 0}}, {{0, 1}, {1, 1}, {2, 1}}}));
}

TEST(Atoms, NeverHoldTwoSentencesOfAVersion) {
  PairTable table(2);
  link(table, {0, 1}, {2, 1}, {{0, 0, 0.8}, {1, 0, 0.9}});
  EXPECT_EQ(atoms_of(table, {2, 1}), (Atoms{{{0, 0}}, {{0, 1}, {1, 0}}}));
}

TEST(Atoms, OneFalseLinkDoesNotJoinColumns) {
  PairTable table(4);
  link(table, {0, 1}, {1, 1}, {{0, 0, 1}});
  link(table, {2, 3}, {1, 1}, {{0, 0, 1}});
  link(table, {0, 2}, {1, 1}, {{0, 0, 0.99}});
  for (const auto& pair : {std::pair(0, 3), std::pair(1, 2), std::pair(1, 3)})
    link(table, pair, {1, 1}, {});
  EXPECT_EQ(atoms_of(table, {1, 1, 1, 1}), (Atoms{{{0, 0}, {1, 0}}, {{2, 0}, {3, 0}}}));
}

TEST(Atoms, PairsThatAreNotAlignedDoNotCount) {
  PairTable table(3);
  link(table, {0, 1}, {1, 1}, {{0, 0, 0.9}});
  link(table, {1, 2}, {1, 1}, {{0, 0, 0.9}});
  EXPECT_EQ(atoms_of(table, {1, 1, 1}), (Atoms{{{0, 0}, {1, 0}, {2, 0}}}));
}

/// Three versions of two sentences, of which the last has joined both.
PairTable joined_in_the_last() {
  PairTable table(3);
  link(table, {0, 1}, {2, 2}, {{0, 0, 1}, {1, 1, 1}});
  link(table, {0, 2}, {2, 1}, {{0, 0, 1}, {1, 0, 1}});
  link(table, {1, 2}, {2, 1}, {{0, 0, 1}, {1, 0, 1}});
  return table;
}

const Atoms kTwoAtoms = {{{0, 0}, {1, 0}, {2, 0}}, {{0, 1}, {1, 1}}};
const Atom kAll = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}};

TEST(Votes, ASentenceJoinsTheAtomsThatItReachesOver) {
  const PairTable table = joined_in_the_last();
  EXPECT_EQ(atoms_of(table, {2, 2, 1}), kTwoAtoms);
  EXPECT_EQ(joined_by_votes(table, kTwoAtoms, {}, 0.5), Atoms{kAll});
}

TEST(Votes, AMinorityJoinsNothing) {
  PairTable table(3);
  link(table, {0, 1}, {2, 2}, {{0, 0, 1}, {1, 1, 1}});
  link(table, {0, 2}, {2, 1}, {{0, 0, 1}, {1, 0, 0.9}});
  link(table, {1, 2}, {2, 1}, {{0, 0, 1}});
  EXPECT_EQ(joined_by_votes(table, kTwoAtoms, {}, 0.5), kTwoAtoms);
  EXPECT_EQ(joined_by_votes(table, kTwoAtoms, {}, 0.44), Atoms{kAll});
}

/// The first version's sentences have cores of their own.
const Cores kPivot({{0, 1}, {}, {}});

TEST(Cores, TwoAreNeverJoinedByVotes) {
  EXPECT_EQ(joined_by_votes(joined_in_the_last(), kTwoAtoms, kPivot, 0.5), kTwoAtoms);
}

TEST(Cores, OneIsAlwaysJoined) {
  const Cores cores({{0, 0}, {kNoCore, 0}, {}});
  EXPECT_EQ(joined_by_core(kTwoAtoms, cores), Atoms{kAll});
}

TEST(Cores, AnAtomOfTwoCoresIsDivided) {
  const Cores cores({{0}, {1}, {}});
  EXPECT_EQ(joined_by_core({{{0, 0}, {1, 0}, {2, 0}}}, cores), (Atoms{{{0, 0}, {2, 0}}, {{1, 0}}}));
}

TEST(Cores, TwoAreNotJoinedByTheOrder) {
  // The second version has the same sentences in another order, which would be one circle.
  const Atoms crossed = {{{0, 0}, {1, 1}}, {{0, 1}, {1, 0}}};
  EXPECT_EQ(ordered_units(crossed), (Atoms{{{0, 0}, {0, 1}, {1, 0}, {1, 1}}}));
  EXPECT_EQ(ordered_by_core(crossed, Cores({{0, 1}, {}})),
            (Atoms{{{0, 0}}, {{0, 1}}, {{1, 0}}, {{1, 1}}}));
}

TEST(UnitOrder, FollowsEveryVersion) {
  EXPECT_EQ(ordered_units({{{1, 0}}, {{0, 1}, {1, 1}}, {{0, 0}}}),
            (Atoms{{{0, 0}}, {{1, 0}}, {{0, 1}, {1, 1}}}));
}

TEST(UnitOrder, CirclesBecomeOneUnit) {
  // Each unit comes before the next one in one of three versions.
  const Atoms circle = {{{0, 0}, {2, 1}}, {{0, 1}, {1, 0}}, {{1, 1}, {2, 0}}};
  const Atom all = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {2, 1}};
  EXPECT_EQ(ordered_units(circle), Atoms{all});
}

TEST(Units, TileEveryVersionWhateverTheLinks) {
  test::Random random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint32_t> sizes;
    for (std::uint32_t v = 0; v < 4; ++v) sizes.push_back(random.below(6));
    PairTable table(sizes.size());
    Cores cores;
    for (std::size_t v = 0; v < sizes.size(); ++v) {
      for (std::size_t w = v + 1; w < sizes.size(); ++w) {
        std::vector<Addend> links;
        for (std::uint32_t k = 0; k < sizes[v] * sizes[w]; ++k)
          links.push_back({k / sizes[w], k % sizes[w], random.chance(0.3) ? random.unit() : 0});
        link(table, {v, w}, {sizes[v], sizes[w]}, links);
      }
    }
    if (round % 2 == 1) {
      std::vector<std::vector<std::uint32_t>> numbers(sizes.size());
      for (std::uint32_t s = 0; s < sizes[0]; ++s) numbers[0].push_back(s);
      cores = Cores(numbers);
    }
    std::vector<std::uint32_t> next(sizes.size());
    for (const Unit& unit : units_of(table, sizes, cores, 0.5)) {
      std::uint32_t sentences = 0;
      for (std::size_t v = 0; v < sizes.size(); ++v) {
        EXPECT_EQ(unit.cells[v].begin, next[v]);
        next[v] = unit.cells[v].end;
        sentences += unit.cells[v].size();
      }
      EXPECT_GT(sentences, 0U);
      if (!cores.empty()) {
        EXPECT_LE(unit.cells[0].size(), 1U);
      }
    }
    EXPECT_EQ(next, sizes);
  }
}

}  // namespace
}  // namespace sejajar::versions
