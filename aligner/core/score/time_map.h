#pragma once

#include <cstdint>
#include <vector>

namespace sejajar::score {

/// Where the translation of a source sentence is expected in the target's film.
struct LocalTime {
  double offset = 0;     ///< target milliseconds at which the source's film starts
  double agreement = 0;  ///< share of the beads around the sentence whose times agree, 0..1
  double deviation = 0;  ///< median distance of those from the offset in milliseconds
};

/// How the times of two subtitle files relate: target = offset + rate * source. Scenes that only
/// one film has change the offset, so that each source sentence has its own.
struct TimeMap {
  double rate = 1;               ///< target milliseconds per source millisecond
  std::vector<LocalTime> local;  ///< one per source sentence; empty if the times agree nowhere
};

}  // namespace sejajar::score
