#include "language/lexicon/em_batch.h"

#include <algorithm>

namespace sejajar::lexicon {

namespace {

constexpr float kCommon = 1.0F / 3;      // share of the beads
constexpr float kVeryCommon = 0.1F;      // share of the text
constexpr std::size_t kMostWords = 256;  // of one side of a bead; every word meets all of the other

/// The words of each bead on one side.
using BeadWords = std::vector<std::span<const std::uint32_t>>;

/// The first words of `sentences`, at most kMostWords.
std::span<const std::uint32_t> words_of(const analyze::Analysis& analysis,
                                        const SentenceRange& sentences) {
  const auto words = analysis.units.range(sentences.begin, sentences.end);
  return words.first(std::min(words.size(), kMostWords));
}

/// Fills the words of `side` and their ids.
void collect_words(const analyze::Analysis& analysis, const BeadWords& beads, BatchSide& side) {
  std::vector<std::uint32_t>& ids = side.ids;
  ids.assign(analysis.vocabulary.size(), kNoId);
  for (const auto& words : beads) {
    for (const std::uint32_t word : words) ids[word] = 0;
  }
  const auto total = static_cast<float>(analysis.units.values());
  for (std::uint32_t word = 0; word < ids.size(); ++word) {
    if (ids[word] == kNoId) continue;
    ids[word] = static_cast<std::uint32_t>(side.words.size());
    side.words.push_back(word);
    side.null.push_back(static_cast<float>(analysis.counts[word]) / total);
  }
}

/// Fills the occurrences of `side`; returns the number of beads of each word.
std::vector<std::uint32_t> count_beads(const BeadWords& beads, const std::vector<float>& weights,
                                       BatchSide& side) {
  side.occurrences.assign(side.words.size(), 0);
  std::vector<std::uint32_t> last(side.words.size(), kNoId);  // bead in which each word was seen
  std::vector<std::uint32_t> bead_counts(side.words.size(), 0);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    for (const std::uint32_t word : beads[bead]) {
      const std::uint32_t id = side.ids[word];
      side.occurrences[id] += static_cast<double>(weights[bead]);
      bead_counts[id] += last[id] == bead ? 0 : 1;
      last[id] = bead;
    }
  }
  return bead_counts;
}

BatchSide batch_side(const analyze::Analysis& analysis, const BeadWords& beads,
                     const EmBatch& batch) {
  BatchSide side;
  collect_words(analysis, beads, side);
  const std::vector<std::uint32_t> bead_counts = count_beads(beads, batch.weights, side);
  const bool guessed = batch.origin != BeadOrigin::kGiven;
  for (std::size_t k = 0; k < bead_counts.size(); ++k) {
    const bool once = bead_counts[k] == 1 && (batch.is_part || analysis.counts[side.words[k]] == 1);
    side.hapax.push_back(once && guessed ? 1 : 0);
  }
  const float many = kCommon * static_cast<float>(beads.size());
  std::vector<std::uint32_t> hapaxes;  // of one bead
  side.starts.push_back(0);
  for (const auto& words : beads) {
    hapaxes.clear();
    for (const std::uint32_t word : words) {
      const std::uint32_t id = side.ids[word];
      if (static_cast<float>(bead_counts[id]) > many && side.null[id] < kVeryCommon) continue;
      (side.hapax[id] == 1 ? hapaxes : side.tokens).push_back(id);
    }
    side.hapax_starts.push_back(static_cast<std::uint32_t>(side.tokens.size()));
    side.tokens.insert(side.tokens.end(), hapaxes.begin(), hapaxes.end());
    side.starts.push_back(static_cast<std::uint32_t>(side.tokens.size()));
  }
  return side;
}

}  // namespace

EmBatch em_batch(const analyze::PairAnalysis& pair, std::span<const Bead> beads, BeadOrigin origin,
                 bool is_part) {
  EmBatch batch;
  batch.origin = origin;
  batch.is_part = is_part;
  BeadWords source;
  BeadWords target;
  for (const Bead& bead : beads) {
    source.push_back(words_of(pair.source, bead.source));
    target.push_back(words_of(pair.target, bead.target));
    batch.weights.push_back(static_cast<float>(bead.posterior));
  }
  batch.source = batch_side(pair.source, source, batch);
  batch.target = batch_side(pair.target, target, batch);
  return batch;
}

analyze::InvertedIndex beads_of_words(const BatchSide& side) {
  return {side.words.size(), [&](const auto& visit) {
            for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
              for (const std::uint32_t word : side.of(bead)) visit(word, bead);
            }
          }};
}

}  // namespace sejajar::lexicon
