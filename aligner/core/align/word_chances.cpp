// What stands beside a word by chance is what its beads hold; a bead of words that stand beside few
// others says more of each pair.

#include "core/align/word_chances.h"

#include <algorithm>
#include <cmath>

namespace sejajar::aligning {

namespace {

/// One over the number of words that each word of `side` stands beside, at most all of them.
std::vector<float> beside_each(const BlockSide& side, const BlockSide& other) {
  std::vector<std::size_t> count(side.words.size(), 0);
  for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
    for (const std::uint32_t word : side.of(bead)) count[word] += other.of(bead).size();
  }
  const std::size_t most = std::max<std::size_t>(1, other.words.size());
  std::vector<float> beside;
  beside.reserve(count.size());
  for (const std::size_t one : count)
    beside.push_back(1 / static_cast<float>(std::clamp<std::size_t>(one, 1, most)));
  return beside;
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

WordChances::WordChances(const WordBlock& block)
    : source_beside_(beside_each(block.source, block.target)),
      target_beside_(beside_each(block.target, block.source)),
      per_row_(block.source.words.size(), 0),
      per_column_(block.target.words.size(), 0) {
  float weights = 0;
  for (std::uint32_t bead = 0; bead < block.weights.size(); ++bead) {
    const auto source = block.source.of(bead);
    const auto target = block.target.of(bead);
    const float sums = sum_of(source, source_beside_) * sum_of(target, target_beside_);
    const float weight = sums > 0 ? block.weights[bead] / std::sqrt(sums) : 0;
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

float WordChances::beside(std::uint32_t source, std::uint32_t target) const {
  return 1 / std::sqrt(source_beside_[source] * target_beside_[target]);
}

}  // namespace sejajar::aligning
