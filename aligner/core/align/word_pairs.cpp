// Two sweeps over the words beside each source word: one adds up how often the others stand beside
// it, the other finds where those stand that are kept. What is added for a bead is the same for all
// its words, so that both directions come from one sum. A word that the text has once can teach
// nothing but that it stands where it does, so that only the prior pairs it.

#include "core/align/word_pairs.h"

#include <algorithm>
#include <cmath>

#include "core/align/word_chances.h"

namespace sejajar::aligning {

namespace {

using model::Translation;
using model::TranslationTable;

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kLinksOfPlace = 8;  // room for as many; news have six
constexpr float kMoreThanChance = 3.0F;
constexpr float kSurely = 0.3F;         // enough anyhow: a text of few words has no rare ones
constexpr float kTogether = 1.0F / 20;  // of the times of the rarer word

/// Finds the rows of one block, one source word after the other.
class PairFinder {
 public:
  PairFinder(const WordBlock& block, const analyze::Places& places, const PriorBySource& prior)
      : block_(block),
        places_(places),
        target_places_(word_places(block.target)),
        prior_(prior),
        chances_(block),
        together_(block.target.words.size(), 0),
        forward_prior_(block.target.words.size(), 0),
        backward_prior_(block.target.words.size(), 0),
        met_(block.target.words.size() + 1),
        pair_of_(block.target.words.size(), kNone),
        numbers_(prior.target_words, kNone) {
    for (std::uint32_t t = 0; t < block.target.words.size(); ++t)
      numbers_[block.target.words[t]] = t;
    rows_.links.reserve(kLinksOfPlace * block.source.places.size());
  }

  WordRows find() {
    rows_.starts.push_back(0);
    for (std::uint32_t word = 0; word < block_.source.words.size(); ++word) {
      if (!places_.of(word).empty()) {
        meet_recurring(word);
        for_prior(word, [&](std::uint32_t t, float, std::vector<float>&) { meet(word, t); });
        for_prior(word, [](std::uint32_t t, float p, std::vector<float>& prior) { prior[t] = p; });
        keep(word);
        for_prior(word, [](std::uint32_t t, float, std::vector<float>& prior) { prior[t] = 0; });
        link(word);
      }
      rows_.starts.push_back(rows_.pairs.size());
    }
    return std::move(rows_);
  }

 private:
  /// Calls visit(target word, probability, prior of its direction) for the entries of `word`.
  template <class Visit>
  void for_prior(std::uint32_t word, const Visit& visit) {
    const auto go = [&](std::span<const Translation> row, std::vector<float>& values) {
      for (const Translation& entry : row) {
        const std::uint32_t t = numbers_[entry.word];
        if (t != kNone) visit(t, entry.probability, values);
      }
    };
    go(prior_.forward.of(block_.source.words[word]), forward_prior_);
    go(prior_.backward.of(block_.source.words[word]), backward_prior_);
  }

  /// Adds the recurring words beside `word`, if it is one, to together_ and met_, which are empty.
  void meet_recurring(std::uint32_t word) {
    if (block_.source.single[word] == 1) return;
    float* const together = together_.data();
    std::uint32_t* const met = met_.data();
    std::size_t size = 0;
    for (const std::uint32_t bead : places_.of(word)) {
      const float weight = chances_.of_bead(bead);
      for (const std::uint32_t t : block_.target.recurring(bead)) {
        met[size] = t;  // stays if it is the first time
        size += together[t] == 0 ? 1 : 0;
        together[t] += weight;
      }
    }
    met_size_ = size;
  }

  /// Adds `t` if it stands beside `word` and one of the two is single.
  void meet(std::uint32_t word, std::uint32_t t) {
    const bool single = block_.source.single[word] == 1;
    if (together_[t] > 0 || (!single && block_.target.single[t] == 0)) return;
    const auto one = single ? places_.of(word) : target_places_.of(t);
    const auto others = single ? target_places_.of(t) : places_.of(word);
    if (one.empty()) return;
    const auto [begin, end] = std::equal_range(others.begin(), others.end(), one.front());
    together_[t] = chances_.of_bead(one.front()) * static_cast<float>(end - begin);
    if (begin != end) met_[met_size_++] = t;
  }

  /// Adds the row of `word`: the pairs worth following. Empties together_ and met_.
  void keep(std::uint32_t word) {
    for (std::size_t k = 0; k < met_size_; ++k) {
      const std::uint32_t t = met_[k];
      float forward = together_[t] * chances_.per_row(word);
      float backward = together_[t] * chances_.per_column(t);
      together_[t] = 0;
      const bool known = forward_prior_[t] > 0 || backward_prior_[t] > 0;
      const float times = std::max(forward * chances_.targets(), backward * chances_.sources());
      if (!known && times <= kTogether) continue;
      const float more_than_chance = forward * chances_.all() * chances_.per_column(t);
      if (!known && more_than_chance <= kMoreThanChance && std::max(forward, backward) <= kSurely)
        continue;
      if (known) {
        const float count = chances_.beside(word, t);
        forward += forward_prior_[t] * count * chances_.per_row(word);
        backward += backward_prior_[t] * count * chances_.per_column(t);
      }
      const float root = std::sqrt(more_than_chance);
      pair_of_[t] = static_cast<std::uint32_t>(rows_.pairs.size() - rows_.starts.back());
      rows_.pairs.push_back(
          {t, forward * root, backward * root, 0, 0, forward_prior_[t], backward_prior_[t]});
    }
    met_size_ = 0;
  }

  /// Adds the links of the places of `word`.
  void link(std::uint32_t word) {
    const std::span row = std::span(rows_.pairs).subspan(rows_.starts.back());
    single_beads_.clear();
    for (const WordPair& pair : row) {
      if (block_.target.single[pair.target] == 0) continue;
      single_beads_.push_back(target_places_.of(pair.target).front());
    }
    for (const std::uint32_t bead : places_.of(word)) {
      const bool single =
          std::find(single_beads_.begin(), single_beads_.end(), bead) != single_beads_.end();
      const auto words = single ? block_.target.of(bead) : block_.target.recurring(bead);
      rows_.link_counts.push_back(row.empty() ? 0 : link_place(words, block_.target.starts[bead]));
    }
    for (const WordPair& pair : row) pair_of_[pair.target] = kNone;
  }

  /// Adds the links of one place with the target `words`, which begin at `place`; returns how many.
  std::uint32_t link_place(std::span<const std::uint32_t> words, std::uint32_t place) {
    const std::uint32_t* const pair_of = pair_of_.data();
    if (place_links_.size() < words.size()) place_links_.resize(words.size());
    WordLink* next = place_links_.data();
    for (const std::uint32_t t : words) {
      *next = {pair_of[t], place++};  // stays if there is such a pair
      next += pair_of[t] == kNone ? 0 : 1;
    }
    rows_.links.insert(rows_.links.end(), place_links_.data(), next);
    return static_cast<std::uint32_t>(next - place_links_.data());
  }

  const WordBlock& block_;
  const analyze::Places& places_;
  const analyze::Places target_places_;
  const PriorBySource& prior_;
  const WordChances chances_;
  // Over the target words; zero or kNone between the rows.
  std::vector<float> together_, forward_prior_, backward_prior_;
  std::vector<std::uint32_t> met_, pair_of_;
  std::size_t met_size_ = 0;
  std::vector<std::uint32_t> numbers_;       // in the block, of the words of the target vocabulary
  std::vector<std::uint32_t> single_beads_;  // of the single words of a row
  WordRows rows_;
  std::vector<WordLink> place_links_;  // of the open place
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

WordRows find_pairs(const WordBlock& block, const analyze::Places& places,
                    const PriorBySource& prior) {
  return PairFinder(block, places, prior).find();
}

}  // namespace sejajar::aligning
