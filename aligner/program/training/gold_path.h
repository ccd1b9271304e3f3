#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <vector>

#include "core/dp/moves.h"

namespace sejajar::learn {

/// A stretch of a gold alignment between two nodes of the lattice: one bead, or a region that no
/// path of the move table can follow exactly (too large, crossing, not contiguous), where any path
/// is as good.
struct Stretch {
  std::uint32_t source_begin, source_end;
  std::uint32_t target_begin, target_end;
  bool free = false;
};

/// A gold alignment as a sequence of stretches that tiles the lattice from (0, 0) to its corner.
class GoldPath {
 public:
  /// Takes the two-sided beads of a gold alignment of n and m sentences; what they leave out is
  /// null, source first.
  GoldPath(const std::vector<Bead>& gold, std::uint32_t n, std::uint32_t m);

  /// Whether a path that agrees with the gold may take the bead of shape `move` that ends at (i,
  /// j).
  bool allows(std::uint32_t i, std::uint32_t j, dp::Move move) const;

  const std::vector<Stretch>& stretches() const { return stretches_; }

 private:
  void add_nulls(std::uint32_t source_end, std::uint32_t target_end);

  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> of_source_;  // per source sentence, its stretch
  std::vector<std::uint32_t> of_target_;  // per target sentence, its stretch
};

}  // namespace sejajar::learn
