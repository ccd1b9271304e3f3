#pragma once

#include <array>
#include <cstdint>

namespace sejajar::dp {

/// Shape of a bead: how many sentences it takes from each side. Its prior is a feature of the
/// score.
struct Move {
  std::uint8_t source;
  std::uint8_t target;

  friend bool operator==(const Move&, const Move&) = default;
};

/// Most sentences that a bead of kMoves takes from one side.
inline constexpr std::uint32_t kLongestMove = 5;

/// The default shapes: both nulls, and all a-b with a, b in 1..5 and a + b <= 7. The source null
/// comes first; a path never takes a source null right after a target null, so that a run of nulls
/// has one order only and swapping the sides swaps the path.
inline constexpr std::array<Move, 21> kMoves = {{
    {1, 0}, {0, 1},                          //
    {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5},  //
    {2, 1}, {2, 2}, {2, 3}, {2, 4}, {2, 5},  //
    {3, 1}, {3, 2}, {3, 3}, {3, 4},          //
    {4, 1}, {4, 2}, {4, 3},                  //
    {5, 1}, {5, 2},                          //
}};

/// The six shapes of Gale & Church (1993), table 5.
inline constexpr std::array<Move, 6> kGaleChurchMoves = {
    {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}}};

}  // namespace sejajar::dp
