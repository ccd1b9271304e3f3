// Words get small numbers of their own, so that what is counted of them fits into short arrays.

#include "core/align/word_block.h"

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

/// Fills the occurrences of the words of `side`; returns how many beads each stands in.
std::vector<std::uint32_t> count_beads(const BeadWords& beads, const std::vector<float>& weights,
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
  return standing;
}

BlockSide block_side(const analyze::Analysis& analysis, const BeadWords& beads,
                     const WordBlock& block) {
  BlockSide side;
  const std::vector<std::uint32_t> numbers = number_words(analysis, beads, side);
  const std::vector<std::uint32_t> standing = count_beads(beads, block.weights, numbers, side);
  const bool guessed = block.origin == BeadOrigin::kGuessed;
  for (std::size_t k = 0; k < standing.size(); ++k) {
    const bool once = standing[k] == 1 && analysis.counts[side.words[k]] == 1;
    side.single.push_back(once && guessed ? 1 : 0);
  }
  const float many = kCommon * static_cast<float>(beads.size());
  std::vector<std::uint32_t> singles;  // of one bead
  side.starts.push_back(0);
  for (const auto& words : beads) {
    singles.clear();
    for (const std::uint32_t word : words) {
      const std::uint32_t number = numbers[word];
      if (static_cast<float>(standing[number]) > many && side.null[number] < kFewWords) continue;
      (side.single[number] == 1 ? singles : side.places).push_back(number);
    }
    side.singles.push_back(static_cast<std::uint32_t>(side.places.size()));
    side.places.insert(side.places.end(), singles.begin(), singles.end());
    side.starts.push_back(static_cast<std::uint32_t>(side.places.size()));
  }
  return side;
}

}  // namespace

WordBlock word_block(const analyze::PairAnalysis& pair, std::span<const WeightedBead> beads,
                     BeadOrigin origin) {
  WordBlock block;
  block.origin = origin;
  BeadWords source;
  BeadWords target;
  for (const WeightedBead& bead : beads) {
    source.push_back(pair.source.units.range(bead.source_begin, bead.source_end));
    target.push_back(pair.target.units.range(bead.target_begin, bead.target_end));
    block.weights.push_back(static_cast<float>(bead.posterior));
  }
  block.source = block_side(pair.source, source, block);
  block.target = block_side(pair.target, target, block);
  return block;
}

analyze::Places word_places(const BlockSide& side) {
  return {side.words.size(), [&](const auto& visit) {
            for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
              for (const std::uint32_t word : side.of(bead)) visit(word, bead);
            }
          }};
}

}  // namespace sejajar::aligning
