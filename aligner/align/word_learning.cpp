// Expectation-maximisation word by word: a sweep over the words s of one side scatters p(.|s) into
// an array over the other side's vocabulary, visits the beads of s, and adds up the expected counts
// there. The denominators of the next round (the sum of p(t|s) over the words of a bead) are added
// up in the same sweep. No hash table, no sort.

#include "align/word_learning.h"

#include <algorithm>
#include <cmath>

namespace sejajar::aligning {

namespace {

using analyze::Analysis;
using model::Translation;
using model::TranslationTable;

constexpr int kRounds = 3;
constexpr double kDiscount = 0.6;
constexpr double kPriorStrength = 0.7;
constexpr double kLeastProbability = 0.005;

/// One direction of a bead: words of the side that is given and of the side that is explained.
struct View {
  std::span<const std::uint32_t> given;
  std::span<const std::uint32_t> explained;
  double posterior;
  std::size_t offset;  // of its explained words in arrays over all beads
};

/// Occurrences of one given word in one bead.
struct Occurrence {
  std::uint32_t view;
  float times;
};

class Direction {
 public:
  Direction(const Analysis& given, const Analysis& explained, const TranslationTable& prior)
      : given_(given), explained_(explained), prior_(prior) {}

  void add(std::span<const std::uint32_t> given, std::span<const std::uint32_t> explained,
           double posterior) {
    views_.push_back({given, explained, posterior, tokens_});
    tokens_ += explained.size();
  }

  TranslationTable learn() {
    index();
    rows_.resize(given_.vocabulary.size());
    probability_.assign(explained_.vocabulary.size(), 0);
    counts_.assign(explained_.vocabulary.size(), 0);
    seen_.assign(explained_.vocabulary.size(), 0);
    std::vector<double> sums = null_probabilities();
    for (std::uint32_t word = 0; word < rows_.size(); ++word) start_uniform(word, sums);
    for (int round = 0; round < kRounds; ++round) {
      std::vector<double> next = null_probabilities();
      for (std::uint32_t word = 0; word < rows_.size(); ++word) sweep(word, sums, next);
      sums.swap(next);
    }
    return table(sums);
  }

 private:
  /// Where each given word occurs.
  void index() {
    starts_.assign(given_.vocabulary.size() + 1, 0);
    std::vector<std::uint32_t> last(given_.vocabulary.size(), UINT32_MAX);
    for (std::uint32_t v = 0; v < views_.size(); ++v) {
      for (const std::uint32_t word : views_[v].given) {
        if (last[word] == v) continue;
        last[word] = v;
        ++starts_[word + 1];
      }
    }
    for (std::size_t k = 1; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
    occurrences_.resize(starts_.back());
    std::vector<std::uint32_t> at(starts_.begin(), starts_.end() - 1);
    std::fill(last.begin(), last.end(), UINT32_MAX);
    for (std::uint32_t v = 0; v < views_.size(); ++v) {
      for (const std::uint32_t word : views_[v].given) {
        if (last[word] == v) {
          occurrences_[at[word] - 1].times += 1;
        } else {
          last[word] = v;
          occurrences_[at[word]++] = {v, 1.0F};
        }
      }
    }
  }

  std::vector<double> null_probabilities() const {
    std::vector<double> sums(tokens_);
    const double total = static_cast<double>(explained_.units.values());
    for (const View& view : views_) {
      for (std::size_t k = 0; k < view.explained.size(); ++k) {
        sums[view.offset + k] = explained_.counts[view.explained[k]] / total;
      }
    }
    return sums;
  }

  std::span<const Occurrence> occurrences(std::uint32_t word) const {
    return {occurrences_.data() + starts_[word], occurrences_.data() + starts_[word + 1]};
  }

  void forget() {
    for (const std::uint32_t t : touched_) counts_[t] = 0, seen_[t] = 0;
    touched_.clear();
  }

  /// Adds p(.|word) to the denominators of all beads that `word` stands in.
  void spread(std::uint32_t word, std::vector<double>& sums) const {
    for (const Occurrence& occurrence : occurrences(word)) {
      const View& view = views_[occurrence.view];
      for (std::size_t k = 0; k < view.explained.size(); ++k) {
        sums[view.offset + k] += static_cast<double>(occurrence.times) * counts_[view.explained[k]];
      }
    }
  }

  /// Makes p(.|word) uniform over the words that stand beside it in some bead.
  void start_uniform(std::uint32_t word, std::vector<double>& sums) {
    forget();
    for (const Occurrence& occurrence : occurrences(word)) {
      for (const std::uint32_t t : views_[occurrence.view].explained) {
        if (!seen_[t]) seen_[t] = 1, touched_.push_back(t);
      }
    }
    double total = 1;
    for (const std::uint32_t t : touched_) counts_[t] = 1 / static_cast<double>(touched_.size());
    for (const Translation& entry : prior_.of(word)) {
      if (!seen_[entry.word]) continue;
      counts_[entry.word] += static_cast<double>(entry.probability);
      total += static_cast<double>(entry.probability);
    }
    for (const std::uint32_t t : touched_) {
      counts_[t] /= total;
      rows_[word].push_back({t, static_cast<float>(counts_[t])});
    }
    spread(word, sums);
  }

  /// Expected counts of all words that stand beside `word` in some bead, into counts_ and touched_,
  /// given p(.|word) in its row and the denominators `sums`. Returns the weighted occurrences of
  /// `word`.
  double expect(std::uint32_t word, const std::vector<double>& sums) {
    forget();
    for (const Translation& entry : rows_[word]) probability_[entry.word] = entry.probability;
    double occurrences_of_word = 0;
    for (const Occurrence& occurrence : occurrences(word)) {
      const View& view = views_[occurrence.view];
      const double weight = view.posterior * static_cast<double>(occurrence.times);
      occurrences_of_word += weight;
      for (std::size_t k = 0; k < view.explained.size(); ++k) {
        const std::uint32_t t = view.explained[k];
        if (!seen_[t]) seen_[t] = 1, touched_.push_back(t);
        counts_[t] += weight * probability_[t] / sums[view.offset + k];
      }
    }
    for (const Translation& entry : rows_[word]) probability_[entry.word] = 0;
    return occurrences_of_word;
  }

  /// One round for one word: new p(.|word) from expected counts and pseudo-counts of the prior, and
  /// its share in the next round's denominators.
  void sweep(std::uint32_t word, const std::vector<double>& sums, std::vector<double>& next) {
    expect(word, sums);
    for (const Translation& entry : prior_.of(word)) {
      if (seen_[entry.word]) counts_[entry.word] += static_cast<double>(entry.probability);
    }
    double total = 0;
    for (const std::uint32_t t : touched_) total += counts_[t];
    auto& row = rows_[word];
    row.clear();
    for (const std::uint32_t t : touched_) {
      counts_[t] /= total;
      if (counts_[t] > 1e-7) row.push_back({t, static_cast<float>(counts_[t])});
    }
    spread(word, next);
  }

  /// The discounted table of the last round's expected counts.
  TranslationTable table(const std::vector<double>& sums) {
    TranslationTable result;
    result.starts.push_back(0);
    std::vector<Translation> row;
    for (std::uint32_t word = 0; word < rows_.size(); ++word) {
      row.clear();
      const double occurrences_of_word = expect(word, sums);
      const auto prior = prior_.of(word);
      double expected = 0;
      double prior_mass = 0;
      for (const std::uint32_t t : touched_) expected += counts_[t];
      for (const Translation& entry : prior) prior_mass += static_cast<double>(entry.probability);
      const double total =
          std::max(occurrences_of_word, expected) + (prior.empty() ? 0 : kPriorStrength);
      for (const Translation& entry : prior) {
        if (!seen_[entry.word]) seen_[entry.word] = 1, touched_.push_back(entry.word);
      }
      for (const std::uint32_t t : touched_) counts_[t] = std::max(0.0, counts_[t] - kDiscount);
      for (const Translation& entry : prior) {
        counts_[entry.word] +=
            kPriorStrength * static_cast<double>(entry.probability) / std::max(1.0, prior_mass);
      }
      double missing = 1;
      for (const std::uint32_t t : touched_) {
        const double probability = total > 0 ? counts_[t] / total : 0;
        if (probability < kLeastProbability) continue;
        row.push_back({t, static_cast<float>(probability)});
        missing -= probability;
      }
      std::sort(row.begin(), row.end(),
                [](const auto& a, const auto& b) { return a.word < b.word; });
      result.translations.insert(result.translations.end(), row.begin(), row.end());
      result.starts.push_back(static_cast<std::uint32_t>(result.translations.size()));
      result.missing.push_back(static_cast<float>(std::max(0.0, missing)));
    }
    return result;
  }

  const Analysis& given_;
  const Analysis& explained_;
  const TranslationTable& prior_;
  std::vector<View> views_;
  std::size_t tokens_ = 0;
  std::vector<std::uint32_t> starts_;
  std::vector<Occurrence> occurrences_;
  std::vector<std::vector<Translation>> rows_;
  std::vector<double> probability_;
  std::vector<double> counts_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

model::Lexicon learn_words(const analyze::PairAnalysis& pair,
                           const std::vector<WeightedBead>& beads, const Prior& prior) {
  Direction forward(pair.source, pair.target, prior.forward);
  Direction backward(pair.target, pair.source, prior.backward);
  for (const WeightedBead& bead : beads) {
    const auto source = pair.source.units.range(bead.source_begin, bead.source_end);
    const auto target = pair.target.units.range(bead.target_begin, bead.target_end);
    forward.add(source, target, bead.posterior);
    backward.add(target, source, bead.posterior);
  }
  return {forward.learn(), backward.learn()};
}

}  // namespace sejajar::aligning
