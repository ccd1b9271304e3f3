#include "core/score/reaches.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/naive_search.h"

namespace sejajar::score {
namespace {

/// What all beads of one span cover, found by trying every bead of the lattice.
Reach covered(const dp::Lattice& lattice, std::uint32_t start, std::uint32_t size, bool forward) {
  const dp::Band& band = lattice.band;
  Reach all{UINT32_MAX, 0};
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      for (const dp::Move move : lattice.moves) {
        if (move.source == 0 || move.target == 0) continue;
        if (!band.contains(i + move.source, j + move.target)) continue;
        if ((forward ? i : j) != start || (forward ? move.source : move.target) != size) continue;
        const std::uint32_t begin = forward ? j : i;
        all.begin = std::min(all.begin, begin);
        all.end = std::max(all.end, begin + (forward ? move.target : move.source));
      }
    }
  }
  return all;
}

void expect_holds_all_beads(const dp::Lattice& lattice) {
  for (const bool forward : {true, false}) {
    const Reaches reaches = forward ? forward_reaches(lattice) : backward_reaches(lattice);
    ASSERT_EQ(reaches.starts(), forward ? lattice.band.source_size() : lattice.band.target_size());
    for (std::uint32_t start = 0; start < reaches.starts(); ++start) {
      for (std::uint32_t size = 1; size <= reaches.longest(); ++size) {
        const Reach needed = covered(lattice, start, size, forward);
        const Reach reach = reaches.of(start, size);
        if (needed.end == 0) continue;
        EXPECT_LE(reach.begin, needed.begin);
        EXPECT_GE(reach.end, needed.end);
      }
    }
  }
}

TEST(Reaches, HoldWhatTheBeadsOfARandomBandCover) {
  test::Random random(8);
  for (int round = 0; round < 30; ++round) {
    const dp::Band band = test::random_band(random.between(0, 12), random.between(0, 12), random);
    expect_holds_all_beads(band);
    expect_holds_all_beads(dp::Lattice(band, dp::kGaleChurchMoves));
  }
}

TEST(Reaches, OfAWholeLatticeAreTheOtherSide) {
  const dp::Band band = dp::Band::full(8, 9);
  const Reaches reaches = forward_reaches(band);
  EXPECT_EQ(reaches.of(0, 1), (Reach{0, 9}));
  EXPECT_EQ(reaches.of(7, 2), (Reach{0, 0}));  // there is no such span
  EXPECT_EQ(reaches.offset(0, 2), 9U);
  EXPECT_EQ(reaches.values(), std::size_t{9} * (8 + 7 + 6 + 5 + 4));
}

}  // namespace
}  // namespace sejajar::score
