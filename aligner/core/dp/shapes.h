#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace sejajar::dp {

/// Shape of a bead: how many sentences it takes from each side. Its prior is a feature of the
/// score.
struct Shape {
  std::uint8_t source = 0;
  std::uint8_t target = 0;

  /// Whether it takes sentences of one side only.
  bool is_null() const { return source == 0 || target == 0; }

  friend bool operator==(const Shape&, const Shape&) = default;
};

inline constexpr Shape kSourceNull{1, 0};
inline constexpr Shape kTargetNull{0, 1};
inline constexpr Shape kOneToOne{1, 1};

/// Most sentences that a bead takes from one side.
inline constexpr std::uint32_t kMostSentences = 8;

/// The default shapes: both nulls, and all a-b with a, b in 1..5 and a + b <= 7. The source null
/// comes first; a path never takes a source null right after a target null, so that a run of nulls
/// has one order only and swapping the sides swaps the path.
inline constexpr std::array<Shape, 21> kShapes = {{
    {1, 0}, {0, 1},                          //
    {1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5},  //
    {2, 1}, {2, 2}, {2, 3}, {2, 4}, {2, 5},  //
    {3, 1}, {3, 2}, {3, 3}, {3, 4},          //
    {4, 1}, {4, 2}, {4, 3},                  //
    {5, 1}, {5, 2},                          //
}};

/// The default shapes and 1-6 to 1-8 either way, for texts of which one side has much shorter
/// sentences.
inline constexpr auto kWideShapes = [] {
  std::array<Shape, kShapes.size() + 6> shapes{};
  std::copy(kShapes.begin(), kShapes.end(), shapes.begin());
  auto* next = shapes.data() + kShapes.size();
  for (std::uint8_t more = 6; more <= kMostSentences; ++more) {
    *next++ = {1, more};
    *next++ = {more, 1};
  }
  return shapes;
}();

/// The six shapes of Gale & Church (1993), table 5.
inline constexpr std::array<Shape, 6> kGaleChurchShapes = {
    {{1, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}}};

}  // namespace sejajar::dp
