#include "language/lexicon/cooccurrence.h"

#include <algorithm>
#include <cmath>

namespace sejajar::lexicon {

namespace {

/// One over the number of tokens that each word of `side` co-occurs with, at most all words of
/// `other`.
std::vector<float> per_neighbour(const BatchSide& side, const BatchSide& other) {
  std::vector<std::size_t> counts(side.words.size(), 0);
  for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
    for (const std::uint32_t word : side.of(bead)) counts[word] += other.of(bead).size();
  }
  const std::size_t most = std::max<std::size_t>(1, other.words.size());
  std::vector<float> result;
  result.reserve(counts.size());
  for (const std::size_t count : counts)
    result.push_back(1 / static_cast<float>(std::clamp<std::size_t>(count, 1, most)));
  return result;
}

float sum_of(std::span<const std::uint32_t> words, const std::vector<float>& values) {
  float sum = 0;
  for (const std::uint32_t word : words) sum += values[word];
  return sum;
}

void invert(std::vector<float>& sums) {
  for (float& sum : sums) sum = sum > 0 ? 1 / sum : 0;
}

}  // namespace

Cooccurrence::Cooccurrence(const EmBatch& batch)
    : per_source_(per_neighbour(batch.source, batch.target)),
      per_target_(per_neighbour(batch.target, batch.source)),
      per_row_(batch.source.words.size(), 0),
      per_column_(batch.target.words.size(), 0) {
  float weights = 0;
  for (std::uint32_t bead = 0; bead < batch.weights.size(); ++bead) {
    const auto source = batch.source.of(bead);
    const auto target = batch.target.of(bead);
    const float sums = sum_of(source, per_source_) * sum_of(target, per_target_);
    const float weight = sums > 0 ? batch.weights[bead] / std::sqrt(sums) : 0;
    const auto sources = weight * static_cast<float>(source.size());
    const auto targets = weight * static_cast<float>(target.size());
    for (const std::uint32_t word : source) per_row_[word] += targets;
    for (const std::uint32_t word : target) per_column_[word] += sources;
    beads_.push_back(weight);
    weights += weight;
    sources_ += sources;
    targets_ += targets;
    all_ += sources * static_cast<float>(target.size());
  }
  if (weights > 0) sources_ /= weights;
  if (weights > 0) targets_ /= weights;
  invert(per_row_);
  invert(per_column_);
}

float Cooccurrence::neighbours(std::uint32_t source, std::uint32_t target) const {
  return 1 / std::sqrt(per_source_[source] * per_target_[target]);
}

}  // namespace sejajar::lexicon
