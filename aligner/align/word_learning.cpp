// Expectation-maximisation word by word: a sweep over the words of one side scatters p(.|word) into
// an array over the other side's vocabulary, visits the beads of the word, and adds up the expected
// counts there. The denominators of the next round (the sum of p(t|s) over the words s of a bead)
// are added up in the same sweep. No hash table, no branch in the inner loops.

#include "align/word_learning.h"

#include <algorithm>

#include "align/word_occurrences.h"
#include "dp/parallel.h"

namespace sejajar::aligning {

namespace {

using analyze::Analysis;
using model::Translation;
using model::TranslationTable;

constexpr int kRounds = 3;
constexpr double kDiscount = 0.6;
constexpr double kPriorStrength = 0.7;
constexpr double kLeastProbability = 0.005;
constexpr float kNothing = 1e-7F;  // a probability that is not worth following

/// One direction: learns p(explained word | given word).
class Direction {
 public:
  Direction(const Analysis& given, const Analysis& explained, std::vector<BeadView> beads,
            const TranslationTable& prior)
      : words_(given.vocabulary.size()),
        explained_(explained),
        prior_(prior),
        beads_(std::move(beads)),
        occurrences_(beads_, words_),
        probability_(explained.vocabulary.size(), 0),
        counts_(explained.vocabulary.size(), 0) {}

  TranslationTable learn() {
    find_entries();
    std::vector<float> sums = null_probabilities();
    for (std::uint32_t word = 0; word < words_; ++word) {
      for (const Translation& entry : row(word)) counts_[entry.word] = entry.probability;
      estimate(word, sums);
    }
    invert(sums);
    for (int round = 0; round < kRounds; ++round) {
      std::vector<float> next = null_probabilities();
      for (std::uint32_t word = 0; word < words_; ++word) {
        expect(word, sums);
        estimate(word, next);
      }
      invert(next);
      sums.swap(next);
    }
    return table(sums);
  }

 private:
  /// The words that stand beside `word` in some bead, with their p(.|word).
  std::span<Translation> row(std::uint32_t word) {
    return {entries_.data() + starts_[word], entries_.data() + starts_[word + 1]};
  }

  /// Makes the rows, each word of a row as likely as the others.
  void find_entries() {
    starts_.assign(1, 0);
    std::vector<std::uint8_t> seen(explained_.vocabulary.size(), 0);
    for (std::uint32_t word = 0; word < words_; ++word) {
      for (const Occurrence& occurrence : occurrences_.of(word)) {
        for (const std::uint32_t t : beads_[occurrence.bead].explained) {
          if (seen[t] == 0) entries_.push_back({t, 0});
          seen[t] = 1;
        }
      }
      starts_.push_back(entries_.size());
      const auto size = static_cast<float>(row(word).size());
      for (Translation& entry : row(word)) {
        seen[entry.word] = 0;
        entry.probability = 1 / size;
      }
    }
  }

  /// p(t|NULL) of all explained words of all beads: their share of the text.
  std::vector<float> null_probabilities() const {
    std::vector<float> sums;
    sums.reserve(beads_.empty() ? 0 : beads_.back().offset + beads_.back().explained.size());
    const auto total = static_cast<float>(explained_.units.values());
    for (const BeadView& bead : beads_) {
      for (const std::uint32_t t : bead.explained)
        sums.push_back(static_cast<float>(explained_.counts[t]) / total);
    }
    return sums;
  }

  static void invert(std::vector<float>& sums) {
    for (float& sum : sums) sum = 1 / sum;
  }

  /// Fills counts_ with the expected counts of the words beside `word`, given p(.|word) in its row
  /// and the inverse denominators.
  void expect(std::uint32_t word, const std::vector<float>& inverse) {
    for (const Translation& entry : row(word)) probability_[entry.word] = entry.probability;
    for (const Occurrence& occurrence : occurrences_.of(word)) {
      const BeadView& bead = beads_[occurrence.bead];
      const float weight = bead.posterior * occurrence.times;
      for (std::size_t k = 0; k < bead.explained.size(); ++k) {
        const std::uint32_t t = bead.explained[k];
        counts_[t] += weight * probability_[t] * inverse[bead.offset + k];
      }
    }
    for (const Translation& entry : row(word)) probability_[entry.word] = 0;
  }

  /// Takes p(.|word) from counts_ and the pseudo-counts of the prior, empties counts_, and adds
  /// p(.|word) to the denominators of all beads that `word` stands in.
  void estimate(std::uint32_t word, std::vector<float>& sums) {
    for (const Translation& entry : prior_.of(word)) {
      if (counts_[entry.word] > 0) counts_[entry.word] += entry.probability;
    }
    double total = 0;
    for (const Translation& entry : row(word)) total += static_cast<double>(counts_[entry.word]);
    for (Translation& entry : row(word)) {
      const auto share = static_cast<float>(static_cast<double>(counts_[entry.word]) / total);
      entry.probability = share > kNothing ? share : 0;
      probability_[entry.word] = entry.probability;
      counts_[entry.word] = 0;
    }
    for (const Occurrence& occurrence : occurrences_.of(word)) {
      const BeadView& bead = beads_[occurrence.bead];
      float* sum = sums.data() + bead.offset;
      for (const std::uint32_t t : bead.explained) *sum++ += occurrence.times * probability_[t];
    }
    for (const Translation& entry : row(word)) probability_[entry.word] = 0;
  }

  /// The discounted table of the last round's expected counts.
  TranslationTable table(const std::vector<float>& inverse) {
    TranslationTable result;
    result.starts.push_back(0);
    for (std::uint32_t word = 0; word < words_; ++word) {
      expect(word, inverse);
      add_row(word, result);
    }
    return result;
  }

  /// Moves counts_, the expected counts of the words beside `word`, into a row of `result`.
  void add_row(std::uint32_t word, TranslationTable& result) {
    double occurrences = 0;
    for (const Occurrence& o : occurrences_.of(word))
      occurrences += static_cast<double>(beads_[o.bead].posterior * o.times);
    double expected = 0;
    for (const Translation& entry : row(word)) expected += static_cast<double>(counts_[entry.word]);
    const auto prior = prior_.of(word);
    const double total = std::max(occurrences, expected) + (prior.empty() ? 0 : kPriorStrength);
    double prior_mass = 0;
    for (const Translation& entry : prior) prior_mass += static_cast<double>(entry.probability);
    const double share_of_prior = kPriorStrength / std::max(1.0, prior_mass);
    const std::size_t begin = result.translations.size();
    double missing = 1;
    const auto add = [&](std::uint32_t t, double count) {
      const double probability = total > 0 ? count / total : 0;
      if (probability < kLeastProbability) return;
      result.translations.push_back({t, static_cast<float>(probability)});
      missing -= probability;
    };
    // Each word of the prior takes its own count along, so that the row below finds nothing more.
    for (const Translation& entry : prior) {
      add(entry.word,
          discounted(entry.word) + share_of_prior * static_cast<double>(entry.probability));
      counts_[entry.word] = 0;
    }
    for (const Translation& entry : row(word)) {
      add(entry.word, discounted(entry.word));
      counts_[entry.word] = 0;
    }
    std::sort(result.translations.begin() + static_cast<std::ptrdiff_t>(begin),
              result.translations.end(),
              [](const auto& a, const auto& b) { return a.word < b.word; });
    result.starts.push_back(static_cast<std::uint32_t>(result.translations.size()));
    result.missing.push_back(static_cast<float>(std::max(0.0, missing)));
  }

  double discounted(std::uint32_t t) const {
    return std::max(0.0, static_cast<double>(counts_[t]) - kDiscount);
  }

  std::size_t words_;
  const Analysis& explained_;
  const TranslationTable& prior_;
  std::vector<BeadView> beads_;
  WordOccurrences occurrences_;
  std::vector<std::size_t> starts_;  // of the rows
  std::vector<Translation> entries_;
  // Over the explained vocabulary, of the word that is visited; zero in between.
  std::vector<float> probability_;
  std::vector<float> counts_;
};

/// The beads with `given` and `explained` as their sides.
std::vector<BeadView> views_of(const std::vector<WeightedBead>& beads,
                               const analyze::Rows<std::uint32_t>& given,
                               const analyze::Rows<std::uint32_t>& explained, bool forward) {
  std::vector<BeadView> views;
  views.reserve(beads.size());
  std::size_t offset = 0;
  for (const WeightedBead& bead : beads) {
    const auto source = std::pair(bead.source_begin, bead.source_end);
    const auto target = std::pair(bead.target_begin, bead.target_end);
    const auto [given_begin, given_end] = forward ? source : target;
    const auto [explained_begin, explained_end] = forward ? target : source;
    const BeadView& view = views.emplace_back(BeadView{
        given.range(given_begin, given_end), explained.range(explained_begin, explained_end),
        static_cast<float>(bead.posterior), offset});
    offset += view.explained.size();
  }
  return views;
}

}  // namespace

model::Lexicon learn_words(const analyze::PairAnalysis& pair,
                           const std::vector<WeightedBead>& beads, const Prior& prior) {
  model::Lexicon lexicon;
  // Neither direction knows of the other.
#pragma omp parallel sections if (beads.size() > dp::kParallelRows)
  {
#pragma omp section
    {
      auto views = views_of(beads, pair.source.units, pair.target.units, true);
      lexicon.forward =
          Direction(pair.source, pair.target, std::move(views), prior.forward).learn();
    }
#pragma omp section
    {
      auto views = views_of(beads, pair.target.units, pair.source.units, false);
      lexicon.backward =
          Direction(pair.target, pair.source, std::move(views), prior.backward).learn();
    }
  }
  return lexicon;
}

}  // namespace sejajar::aligning
