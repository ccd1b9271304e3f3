// Two sweeps over all words of the beads of each source word: one adds up how often the others
// stand beside it, the other finds where those stand that are kept. What is added for a bead is the
// same for all its words, so that both directions come from one sum.

#include "align/word_pairs.h"

#include <algorithm>
#include <cmath>

namespace sejajar::aligning {

namespace {

using model::Translation;
using model::TranslationTable;

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr float kMoreThanChance = 3.0F;
constexpr float kSurely = 0.3F;         // enough anyhow: a text of few words has no rare ones
constexpr float kTogether = 1.0F / 20;  // of the times of the rarer word

/// What one side contributes to the weight of a bead, and what its words have of it.
struct SideWeights {
  std::vector<float> beside;  ///< of each word: one over the words that it stands beside
  std::vector<float> sum;     ///< of `beside` over each bead
};

SideWeights weights_of(const BlockSide& side, const BlockSide& other) {
  SideWeights weights;
  std::vector<std::size_t> count(side.words.size(), 0);
  for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
    for (const std::uint32_t word : side.of(bead)) count[word] += other.of(bead).size();
  }
  const std::size_t most = other.words.size();
  for (const std::size_t one : count)
    weights.beside.push_back(1 / static_cast<float>(std::clamp<std::size_t>(one, 1, most)));
  for (std::uint32_t bead = 0; bead + 1 < side.starts.size(); ++bead) {
    float sum = 0;
    for (const std::uint32_t word : side.of(bead)) sum += weights.beside[word];
    weights.sum.push_back(sum);
  }
  return weights;
}

/// Finds the rows of one block, one source word after the other.
class PairFinder {
 public:
  PairFinder(const WordBlock& block, const WordPlaces& places, const PriorBySource& prior)
      : block_(block),
        places_(places),
        prior_(prior),
        together_(block.target.words.size(), 0),
        forward_prior_(block.target.words.size(), 0),
        backward_prior_(block.target.words.size(), 0),
        met_(block.target.words.size() + 1),
        pair_of_(block.target.words.size(), kNone),
        numbers_(prior.target_words, kNone) {
    for (std::uint32_t t = 0; t < block.target.words.size(); ++t)
      numbers_[block.target.words[t]] = t;
    weigh();
  }

  WordRows find() {
    rows_.starts.push_back(0);
    for (std::uint32_t word = 0; word < block_.source.words.size(); ++word) {
      if (!places_.of(word).empty()) {
        const std::size_t met = count(word);
        set_prior(word, 1);
        keep(word, met);
        set_prior(word, 0);
        link(word);
      }
      rows_.starts.push_back(rows_.pairs.size());
    }
    return std::move(rows_);
  }

 private:
  /// Weighs the beads, and adds up what that gives to each word and on the whole.
  void weigh() {
    source_ = weights_of(block_.source, block_.target);
    target_ = weights_of(block_.target, block_.source);
    rows_sums_.assign(block_.source.words.size(), 0);
    per_column_.assign(block_.target.words.size(), 0);
    float weights = 0;
    for (std::uint32_t bead = 0; bead < block_.weights.size(); ++bead) {
      const float sums = source_.sum[bead] * target_.sum[bead];
      const float weight = sums > 0 ? block_.weights[bead] / std::sqrt(sums) : 0;
      const auto sources = weight * static_cast<float>(block_.source.of(bead).size());
      const auto targets = weight * static_cast<float>(block_.target.of(bead).size());
      for (const std::uint32_t word : block_.source.of(bead)) rows_sums_[word] += targets;
      for (const std::uint32_t word : block_.target.of(bead)) per_column_[word] += sources;
      bead_weights_.push_back(weight);
      weights += weight;
      sources_ += sources;
      targets_ += targets;
      all_ += sources * static_cast<float>(block_.target.of(bead).size());
    }
    if (weights > 0) sources_ /= weights;
    if (weights > 0) targets_ /= weights;
    for (float& sum : per_column_) sum = sum > 0 ? 1 / sum : 0;
  }

  /// Fills together_ and met_ with the words beside `word`; returns their number.
  std::size_t count(std::uint32_t word) {
    float* const together = together_.data();
    std::uint32_t* const met = met_.data();
    std::size_t size = 0;
    for (const std::uint32_t bead : places_.of(word)) {
      const float weight = bead_weights_[bead];
      for (const std::uint32_t t : block_.target.of(bead)) {
        met[size] = t;  // stays if it is the first time
        size += together[t] == 0 ? 1 : 0;
        together[t] += weight;
      }
    }
    return size;
  }

  /// Writes the prior of `word`, times `factor`, over the numbers of the target words.
  void set_prior(std::uint32_t word, float factor) {
    const auto set = [&](std::span<const Translation> row, std::vector<float>& values) {
      for (const Translation& entry : row) {
        const std::uint32_t t = numbers_[entry.word];
        if (t != kNone) values[t] = factor * entry.probability;
      }
    };
    set(prior_.forward.of(block_.source.words[word]), forward_prior_);
    set(prior_.backward.of(block_.source.words[word]), backward_prior_);
  }

  /// Adds the row of `word`: the pairs worth following. Empties together_.
  void keep(std::uint32_t word, std::size_t met) {
    const float per_row = rows_sums_[word] > 0 ? 1 / rows_sums_[word] : 0;
    for (std::size_t k = 0; k < met; ++k) {
      const std::uint32_t t = met_[k];
      float forward = together_[t] * per_row;
      float backward = together_[t] * per_column_[t];
      together_[t] = 0;
      const bool known = forward_prior_[t] > 0 || backward_prior_[t] > 0;
      if (!known && std::max(forward * targets_, backward * sources_) <= kTogether) continue;
      const float more_than_chance = forward * all_ * per_column_[t];
      if (!known && more_than_chance <= kMoreThanChance && std::max(forward, backward) <= kSurely)
        continue;
      if (known) {
        const float count = 1 / std::sqrt(source_.beside[word] * target_.beside[t]);
        forward += forward_prior_[t] * count * per_row;
        backward += backward_prior_[t] * count * per_column_[t];
      }
      const float root = std::sqrt(more_than_chance);
      pair_of_[t] = static_cast<std::uint32_t>(rows_.pairs.size() - rows_.starts.back());
      rows_.pairs.push_back(
          {t, forward * root, backward * root, 0, 0, forward_prior_[t], backward_prior_[t]});
    }
  }

  /// Adds the links of the places of `word`.
  void link(std::uint32_t word) {
    const std::uint32_t* const pair_of = pair_of_.data();
    for (const std::uint32_t bead : places_.of(word)) {
      const std::size_t before = rows_.links.size();
      rows_.links.resize(before + block_.target.of(bead).size());
      WordLink* next = rows_.links.data() + before;
      std::uint32_t place = block_.target.starts[bead];
      for (const std::uint32_t t : block_.target.of(bead)) {
        *next = {pair_of[t], place++};  // stays if there is such a pair
        next += pair_of[t] == kNone ? 0 : 1;
      }
      const auto size = static_cast<std::size_t>(next - rows_.links.data());
      rows_.links.resize(size);
      rows_.link_counts.push_back(static_cast<std::uint32_t>(size - before));
    }
    for (std::size_t k = rows_.starts.back(); k < rows_.pairs.size(); ++k)
      pair_of_[rows_.pairs[k].target] = kNone;
  }

  const WordBlock& block_;
  const WordPlaces& places_;
  const PriorBySource& prior_;
  SideWeights source_, target_;
  std::vector<float> bead_weights_;
  std::vector<float> rows_sums_;     // of the weights beside each source word
  std::vector<float> per_column_;    // one over that of each target word
  float sources_ = 0, targets_ = 0;  // words of a bead, on an average
  float all_ = 0;                    // weights of all pairs of words
  // Over the target words; zero or kNone between the rows.
  std::vector<float> together_, forward_prior_, backward_prior_;
  std::vector<std::uint32_t> met_, pair_of_;
  std::vector<std::uint32_t> numbers_;  // in the block, of the words of the target vocabulary
  WordRows rows_;
};

/// `table` by the words of the other side, of which there are `words`.
TranslationTable transposed(const TranslationTable& table, std::size_t words) {
  TranslationTable result;
  // starts[word + 1] is where the next entry of `word` goes.
  std::vector<std::uint32_t> starts(words + 2, 0);
  for (const Translation& entry : table.translations) ++starts[entry.word + 2];
  for (std::size_t k = 2; k < starts.size(); ++k) starts[k] += starts[k - 1];
  result.translations.resize(table.translations.size());
  for (std::uint32_t word = 0; word + 1 < table.starts.size(); ++word) {
    for (const Translation& entry : table.of(word))
      result.translations[starts[entry.word + 1]++] = {word, entry.probability};
  }
  starts.pop_back();
  result.starts = std::move(starts);
  return result;
}

}  // namespace

PriorBySource::PriorBySource(const model::Lexicon& prior, std::size_t sources, std::size_t targets)
    : forward(prior.forward),
      backward(transposed(prior.backward, sources)),
      target_words(targets) {}

WordRows find_pairs(const WordBlock& block, const WordPlaces& places, const PriorBySource& prior) {
  return PairFinder(block, places, prior).find();
}

}  // namespace sejajar::aligning
