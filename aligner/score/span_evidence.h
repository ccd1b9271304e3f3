#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyze/rows.h"
#include "model/lexicon.h"

namespace sejajar::score {

/// Half-open range of the other side's sentences that beads starting at one sentence can take.
struct Reach {
  std::uint32_t begin;
  std::uint32_t end;
};

/// Where the spans of one side reach on the other.
struct Reaches {
  std::vector<Reach> of;  ///< per sentence of this side
  std::uint32_t longest;  ///< most sentences of a span
};

/// One side of a pair as the evidence needs it.
struct Side {
  const analyze::Rows<std::uint32_t>& units;  ///< per sentence
  const std::vector<std::uint32_t>& counts;   ///< per unit
};

/// How much the words of each span of 1..longest sentences raise the probability of the words of
/// each sentence of the other side, in nats:
///   sum over its words t of ln[(sum_s p(t|s) / p(t) + sum_s missing(s) + 1) / (words(span) + 1)].
/// A word of the span without entries counts as "any word"; a word that the span does not explain
/// gets a ratio below 1. Source: IBM Model 1 (Brown et al. 1993, eq. 5) over a unigram model.
class SpanEvidence {
 public:
  /// Computes the evidence of all spans that start at sentence i against the sentences in
  /// reaches.of[i].
  SpanEvidence(const Side& spans, const Side& others, const model::TranslationTable& table,
               Reaches reaches);

  /// Evidence for sentences first .. last - 1 of the other side, given `size` sentences from
  /// `start`; all of them in reach of `start`.
  double of(std::uint32_t start, std::uint32_t size, std::uint32_t first,
            std::uint32_t last) const {
    const Reach reach = reaches_.of[start];
    const float* row =
        values_.data() + offsets_[start] + std::size_t{size - 1} * (reach.end - reach.begin);
    double sum = 0;
    for (std::uint32_t k = first; k < last; ++k) sum += static_cast<double>(row[k - reach.begin]);
    return sum;
  }

 private:
  Reaches reaches_;
  std::vector<std::size_t> offsets_;
  std::vector<float> values_;  // per start, per span size, per sentence in reach
};

}  // namespace sejajar::score
