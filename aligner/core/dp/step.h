#pragma once

#include <sejajar/alignment.h>

#include <cstdint>
#include <utility>

#include "core/dp/shapes.h"

namespace sejajar::dp {

/// A bead in a search: it ends at node (i, j), after i source and j target sentences, and has a
/// shape.
struct Step {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  Shape shape;

  SentenceRange source() const { return {i - shape.source, i}; }
  SentenceRange target() const { return {j - shape.target, j}; }

  friend bool operator==(const Step&, const Step&) = default;
};

/// Returns the step of a bead of at most kMostSentences sentences a side.
inline Step step_of(SentenceRange source, SentenceRange target) {
  return {source.end,
          target.end,
          {static_cast<std::uint8_t>(source.size()), static_cast<std::uint8_t>(target.size())}};
}

/// Tells which beads of a path are the first null of a run, which costs more than the others.
class NullRuns {
 public:
  /// Returns whether the next bead of the path, of shape `shape`, is the first null of a run.
  bool starts_with(Shape shape) {
    const Shape before = std::exchange(before_, shape);
    return shape.is_null() && shape != before;
  }

 private:
  Shape before_ = kOneToOne;  // of the bead before
};

}  // namespace sejajar::dp
