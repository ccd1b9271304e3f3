#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace sejajar::score {

/// Groups of shapes that share one bias and one prior: mirrored shapes, and wide ones together.
inline constexpr std::size_t kShapeGroups = 9;

/// Share of each group in ordinary parallel text, all its shapes together.
inline constexpr std::array<double, kShapeGroups> kGeneralShares = {.85,  .03,  .08,  .012, .012,
                                                                    .006, .002, .004, .003};

/// Returns the group of a bead of `source` and `target` sentences, both at most 5.
inline std::size_t shape_group(std::uint32_t source, std::uint32_t target) {
  const std::uint32_t less = std::min(source, target);
  const std::uint32_t more = std::max(source, target);
  if (less == 0) return 1;
  if (less == 1) return more == 1 ? 0 : (more == 2 ? 2 : more + 1);
  if (less == 2) return more == 2 ? 3 : 7;
  return 8;
}

}  // namespace sejajar::score
