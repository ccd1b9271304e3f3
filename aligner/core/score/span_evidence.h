#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/score/candidate_ranges.h"
#include "core/score/ratio_table.h"
#include "language/analyze/rows.h"

namespace sejajar::score {

/// How much the words of each span of 1..longest sentences raise the probability of the words of
/// each sentence of the other side, in nats:
///   sum over its words t of ln[(sum_s p(t|s) / p(t) + sum_s missing(s) + 1) / (words(span) + 1)].
/// A word of the span without entries counts as "any word"; a word that the span does not explain
/// gets a ratio below 1. Source: IBM Model 1 (Brown et al. 1993, eq. 5) over a unigram model.
class SpanEvidence {
 public:
  /// Computes the evidence of all spans against their candidates; `ranges` must outlive
  /// this object.
  SpanEvidence(const Side& spans, const Side& others, const RatioTable& table,
               const CandidateRanges& ranges);

  /// Evidence for sentences first .. last - 1 of the other side, 1 to 8 of them, given `size`
  /// sentences from `start`; all of them candidates.
  double of(std::uint32_t start, std::uint32_t size, std::uint32_t first,
            std::uint32_t last) const {
    return sum(ranges_.index(start, size, first), last - first);
  }

  /// Evidence for the one sentence at `index` in the ranges.
  double at(std::size_t index) const { return static_cast<double>(values_[index]); }

  /// Evidence for `count` sentences, 1 to 8, from the one at `index` in the ranges.
  double sum(std::size_t index, std::uint32_t count) const {
    return sum_of_few<double>(values_.data() + index, count);
  }

 private:
  const CandidateRanges& ranges_;
  std::vector<float> values_;
};

}  // namespace sejajar::score
