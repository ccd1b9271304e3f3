#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <vector>

#include "core/dp/step.h"

namespace sejajar::training {

/// Returns the smallest range that holds all of `indices`, which are not empty.
SentenceRange range_of(const std::vector<std::uint32_t>& indices);

/// A stretch of a gold alignment between two nodes: one bead, or a free region, where every path
/// counts as right because no path of the known shapes can follow the gold exactly (too large,
/// crossing, not contiguous).
struct Stretch {
  SentenceRange source;
  SentenceRange target;
  bool free = false;
};

/// A gold alignment as a sequence of stretches that tiles both texts.
class GoldPath {
 public:
  /// Takes the two-sided beads of a gold alignment of n and m sentences; all other sentences become
  /// null beads, source first.
  GoldPath(const std::vector<Bead>& gold, std::uint32_t n, std::uint32_t m);

  /// Returns whether a path that agrees with the gold may take `step`.
  bool allows(const dp::Step& step) const;

  /// Number of runs of nulls of one side.
  double null_runs() const;

  /// Number of two-sided beads.
  double beads() const;

  const std::vector<Stretch>& stretches() const { return stretches_; }

 private:
  void add_nulls(std::uint32_t source_end, std::uint32_t target_end);

  std::vector<Stretch> stretches_;
  std::vector<std::uint32_t> of_source_;  // per source sentence, the index of its stretch
  std::vector<std::uint32_t> of_target_;  // per target sentence, the index of its stretch
};

}  // namespace sejajar::training
