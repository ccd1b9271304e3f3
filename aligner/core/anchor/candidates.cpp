// Rare units, numbers and names of a source sentence vote for the target sentences that have them,
// or their translations.

#include "core/anchor/candidates.h"

#include <algorithm>
#include <utility>

#include "language/analyze/inverted_index.h"

namespace sejajar::anchor {

namespace {

using analyze::Analysis;

constexpr std::size_t kMostOccurrences = 12;
constexpr std::size_t kMostPerSentence = 8;
constexpr double kLeastProbability = 0.1;

/// The sentences of each rare unit of one document.
analyze::InvertedIndex rare_units(const Analysis& side) {
  return {side.vocabulary.size(), [&](const auto& visit) {
            for (std::uint32_t j = 0; j < side.size(); ++j) {
              for (const std::uint32_t unit : side.units[j]) {
                if (side.counts[unit] <= kMostOccurrences) visit(unit, j);
              }
            }
          }};
}

/// Votes of one source sentence for target sentences.
class Votes {
 public:
  explicit Votes(std::size_t targets) : weight_(targets, 0.0) {}

  void add(std::uint32_t target, double weight) {
    if (weight_[target] == 0) touched_.push_back(target);
    weight_[target] += weight;
  }

  /// Moves the best votes into `out` and starts afresh.
  void take(std::uint32_t source, std::vector<Candidate>& out) {
    std::sort(touched_.begin(), touched_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return weight_[a] != weight_[b] ? weight_[a] > weight_[b] : a < b;
    });
    const std::size_t kept = std::min(touched_.size(), kMostPerSentence);
    std::sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(kept));
    for (std::size_t k = 0; k < kept; ++k)
      out.push_back({source, touched_[k], weight_[touched_[k]]});
    for (const std::uint32_t target : touched_) weight_[target] = 0;
    touched_.clear();
  }

 private:
  std::vector<double> weight_;
  std::vector<std::uint32_t> touched_;
};

std::size_t mentions(std::span<const analyze::SentenceKeys::Place> places) {
  std::size_t sum = 0;
  for (const analyze::SentenceKeys::Place& place : places) sum += place.count;
  return sum;
}

/// Each mention of a rare key in a sentence votes for each of its mentions on the other side.
void vote_key(const analyze::SharedKey& key, Votes& votes) {
  // Mentions are added up only if their sentences are few: a key may be in all of them.
  if (std::max(key.own.size(), key.others.size()) > kMostOccurrences) return;
  const std::size_t most = std::max(mentions(key.own), mentions(key.others));
  if (most > kMostOccurrences) return;
  const double weight = 1.0 / static_cast<double>(most);
  for (std::uint32_t own = 0; own < key.place.count; ++own) {
    for (const auto& [sentence, count] : key.others)
      for (std::uint32_t k = 0; k < count; ++k) votes.add(sentence, weight);
  }
}

}  // namespace

std::vector<Candidate> candidates(const analyze::PairAnalysis& pair,
                                  const lexicon::PairLexicon& lexicon) {
  const analyze::InvertedIndex targets = rare_units(pair.target);
  const analyze::SharedKeys numbers(pair.source.numbers, pair.target.numbers);
  const analyze::SharedKeys names(pair.source.names, pair.target.names);
  std::vector<Candidate> found;
  Votes votes(pair.target.size());
  for (std::uint32_t i = 0; i < pair.source.size(); ++i) {
    for (const std::uint32_t unit : pair.source.units[i]) {
      if (pair.source.counts[unit] > kMostOccurrences) continue;
      for (const lexicon::Translation& entry : lexicon.forward.of(unit)) {
        const double probability = static_cast<double>(entry.probability);
        if (probability < kLeastProbability || pair.target.counts[entry.word] > kMostOccurrences)
          continue;
        const double weight =
            probability / std::max(pair.source.counts[unit], pair.target.counts[entry.word]);
        for (const std::uint32_t j : targets.of(entry.word)) votes.add(j, weight);
      }
    }
    for (const analyze::SharedKeys* keys : {&numbers, &names})
      keys->for_each(i, [&](const analyze::SharedKey& key) { vote_key(key, votes); });
    votes.take(i, found);
  }
  return found;
}

}  // namespace sejajar::anchor
