#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace sejajar::score {

/// Shapes that share one bias and one prior: symmetric, and wide ones together.
inline constexpr std::size_t kBeadClasses = 9;

/// Shares of the classes in ordinary parallel text, all shapes of a class together.
inline constexpr std::array<double, kBeadClasses> kGeneralShares = {.85,  .03,  .08,  .012, .012,
                                                                    .006, .002, .004, .003};

/// The class of a bead of `source` and `target` sentences, both at most 5.
inline std::size_t bead_class(std::uint32_t source, std::uint32_t target) {
  const std::uint32_t less = std::min(source, target);
  const std::uint32_t more = std::max(source, target);
  if (less == 0) return 1;
  if (less == 1) return more == 1 ? 0 : (more == 2 ? 2 : more + 1);
  if (less == 2) return more == 2 ? 3 : 7;
  return 8;
}

}  // namespace sejajar::score
