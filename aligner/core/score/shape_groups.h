#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace sejajar::score {

/// Groups of shapes that share one bias and one prior: mirrored shapes, and wide ones together.
inline constexpr std::size_t kShapeGroups = 10;

/// The group of both nulls.
inline constexpr std::size_t kNullGroup = 1;

/// Share of each group in ordinary parallel text, all its shapes together.
inline constexpr std::array<double, kShapeGroups> kGeneralShares = {.85,  .03,  .08,  .012, .012,
                                                                    .006, .002, .001, .004, .002};

/// Returns the group of a bead of `source` and `target` sentences, both at most 8.
constexpr std::size_t shape_group(std::uint32_t source, std::uint32_t target) {
  const std::uint32_t less = std::min(source, target);
  const std::uint32_t more = std::max(source, target);
  if (less == 0) return 1;
  if (less == 1) return more == 1 ? 0 : (more == 2 ? 2 : std::min(more, 6U) + 1);
  if (less == 2) return more == 2 ? 3 : 8;
  return 9;
}

/// Shape groups with mirrored shapes apart, those with more source sentences second; but all shapes
/// of three or more sentences a side are of one kind.
inline constexpr std::size_t kShapeKinds = 2 * kShapeGroups;

/// Returns whether mirrored shapes of a group are of two kinds.
constexpr bool has_two_kinds(std::size_t group) {
  return group != shape_group(1, 1) && group != shape_group(2, 2) && group != shape_group(3, 3);
}

/// The kinds of beads by source and target sentences.
inline constexpr auto kKindsOfShapes = [] {
  std::array<std::array<std::uint8_t, 9>, 9> kinds{};
  for (std::uint32_t source = 0; source < 9; ++source) {
    for (std::uint32_t target = 0; target < 9; ++target) {
      const std::size_t group = shape_group(source, target);
      const bool second = source > target && has_two_kinds(group);
      kinds[source][target] = static_cast<std::uint8_t>(group + (second ? kShapeGroups : 0));
    }
  }
  return kinds;
}();

/// Returns the kind of a bead of `source` and `target` sentences, both at most 8.
inline std::size_t shape_kind(std::uint32_t source, std::uint32_t target) {
  return kKindsOfShapes[source][target];
}

}  // namespace sejajar::score
