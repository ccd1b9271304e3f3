#pragma once

#include <sejajar/document.h>

#include <span>
#include <utility>

#include "core/dp/step.h"
#include "core/score/time_map.h"

namespace sejajar::score {

/// How well the times at which the two sides of a bead are shown agree.
class SpanTimes {
 public:
  /// `source` and `target` hold one time per sentence, `map` relates them; the times must
  /// outlive this object. If `map` is empty, the evidence is 0.
  SpanTimes(std::span<const TimeRange> source, std::span<const TimeRange> target, TimeMap map)
      : source_(source), target_(target), map_(std::move(map)) {}

  /// Returns the evidence of times for the two-sided bead `step`, in nats: the sum over the
  /// sentences of both sides of how much likelier a moment of the sentence is while the other side
  /// is shown than at any time nearby. At most ln 20 for each sentence; ln(1 - agreement) for one
  /// that is shown at another time.
  double evidence(const dp::Step& step) const {
    return map_.local.empty() ? 0 : evidence_of_times(step);
  }

 private:
  double evidence_of_times(const dp::Step& step) const;

  std::span<const TimeRange> source_;
  std::span<const TimeRange> target_;
  TimeMap map_;
};

}  // namespace sejajar::score
