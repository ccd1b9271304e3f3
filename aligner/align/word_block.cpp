// Words get small numbers of their own, so that what is counted of them fits into short arrays.

#include "align/word_block.h"

namespace sejajar::aligning {

namespace {

constexpr std::uint32_t kUnseen = UINT32_MAX;
constexpr float kCommon = 1.0F / 3;  // of the beads
constexpr float kFewWords = 0.1F;    // share of a word in a text of so few that all matter

/// The words of each bead on one side.
using BeadWords = std::vector<std::span<const std::uint32_t>>;

/// Numbers the words of `beads` in `side`; returns the number of each word of the vocabulary.
std::vector<std::uint32_t> number_words(const analyze::Analysis& analysis, const BeadWords& beads,
                                        BlockSide& side) {
  std::vector<std::uint32_t> numbers(analysis.vocabulary.size(), kUnseen);
  for (const auto& words : beads) {
    for (const std::uint32_t word : words) numbers[word] = 0;
  }
  const auto total = static_cast<float>(analysis.units.values());
  for (std::uint32_t word = 0; word < numbers.size(); ++word) {
    if (numbers[word] == kUnseen) continue;
    numbers[word] = static_cast<std::uint32_t>(side.words.size());
    side.words.push_back(word);
    side.null.push_back(static_cast<float>(analysis.counts[word]) / total);
  }
  return numbers;
}

/// Fills the occurrences of the words of `side`; returns which of them are too common.
std::vector<char> count_words(const BeadWords& beads, const std::vector<float>& weights,
                              const std::vector<std::uint32_t>& numbers, BlockSide& side) {
  side.occurrences.assign(side.words.size(), 0);
  std::vector<std::uint32_t> last(side.words.size(), kUnseen);  // bead that each word was met in
  std::vector<std::uint32_t> standing(side.words.size(), 0);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    for (const std::uint32_t word : beads[bead]) {
      const std::uint32_t number = numbers[word];
      side.occurrences[number] += static_cast<double>(weights[bead]);
      standing[number] += last[number] == bead ? 0 : 1;
      last[number] = bead;
    }
  }
  std::vector<char> common;
  const float many = kCommon * static_cast<float>(beads.size());
  for (std::size_t k = 0; k < standing.size(); ++k)
    common.push_back(static_cast<float>(standing[k]) > many && side.null[k] < kFewWords ? 1 : 0);
  return common;
}

BlockSide block_side(const analyze::Analysis& analysis, const BeadWords& beads,
                     const std::vector<float>& weights) {
  BlockSide side;
  const std::vector<std::uint32_t> numbers = number_words(analysis, beads, side);
  const std::vector<char> common = count_words(beads, weights, numbers, side);
  side.starts.push_back(0);
  for (const auto& words : beads) {
    for (const std::uint32_t word : words) {
      if (common[numbers[word]] == 0) side.places.push_back(numbers[word]);
    }
    side.starts.push_back(static_cast<std::uint32_t>(side.places.size()));
  }
  return side;
}

}  // namespace

WordBlock word_block(const analyze::PairAnalysis& pair, std::span<const WeightedBead> beads) {
  WordBlock block;
  BeadWords source;
  BeadWords target;
  for (const WeightedBead& bead : beads) {
    source.push_back(pair.source.units.range(bead.source_begin, bead.source_end));
    target.push_back(pair.target.units.range(bead.target_begin, bead.target_end));
    block.weights.push_back(static_cast<float>(bead.posterior));
  }
  block.source = block_side(pair.source, source, block.weights);
  block.target = block_side(pair.target, target, block.weights);
  return block;
}

WordPlaces::WordPlaces(const BlockSide& side)
    : starts_(side.words.size() + 2, 0), beads_(side.places.size()) {
  // starts_[word + 1] is where the next place of `word` goes, and in the end where its places end.
  for (const std::uint32_t word : side.places) ++starts_[word + 2];
  for (std::size_t k = 2; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
  for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
    for (const std::uint32_t word : side.of(bead)) beads_[starts_[word + 1]++] = bead;
  }
  starts_.pop_back();
}

}  // namespace sejajar::aligning
