#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/score/candidate_ranges.h"

namespace sejajar::score {

/// How much more alike the vectors of two spans are than those of sentences that do not belong
/// together. The vector of a span is the sum of those of its sentences, each of length 1.
class SpanSimilarity {
 public:
  /// `source` and `target` hold one vector of `dimension` numbers per sentence, or nothing: then
  /// every margin is 0. `ranges`, the candidates of source spans, must outlive this object.
  SpanSimilarity(std::span<const float> source, std::span<const float> target,
                 std::size_t dimension, const CandidateRanges& ranges);

  /// The cosine of the `size` source sentences from `start` and the target sentences first ..
  /// last - 1, above its mean for either span and any sentence of the other side, in standard
  /// deviations of the cosines of any two sentences; at most 12.
  double margin(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                std::uint32_t last) const;

  /// Returns the evidence of the margin for the bead, in about nats. Above 3, which is rare by
  /// chance, it is the margin minus 3. Below, it falls from 0 to ln(1 - q) at a margin of 0, where
  /// q is the share of source sentences with a margin above 3 for some candidate: the more of them
  /// there are, the more suspect is a bead without.
  double evidence(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                  std::uint32_t last) const {
    return products_.empty() ? 0 : evidence_of_vectors(start, size, first, last);
  }

 private:
  double evidence_of_vectors(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                             std::uint32_t last) const;
  double found_share() const;
  double product(std::uint32_t start, std::uint32_t size, std::uint32_t first,
                 std::uint32_t last) const;

  const CandidateRanges& ranges_;
  std::vector<float> products_;      // per source span and candidate
  std::vector<float> source_norms_;  // of spans of 1 to longest() sentences
  std::vector<float> target_norms_;  // the same
  std::vector<float> source_means_;  // product of each sentence with the mean of the other side
  std::vector<float> target_means_;  // the same
  std::uint32_t longest_;            // span of either side
  double deviation_ = 1;
  double log_missed_ = 0;  // ln(1 - q)
};

}  // namespace sejajar::score
