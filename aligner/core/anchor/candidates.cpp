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

/// The sentences of each number or name.
class Postings {
 public:
  explicit Postings(const analyze::Rows<std::uint64_t>& keys) {
    places_.reserve(keys.values());
    for (std::uint32_t j = 0; j < keys.size(); ++j) {
      for (const std::uint64_t key : keys[j]) places_.push_back({key, j});
    }
    std::sort(places_.begin(), places_.end());
  }

  using Place = std::pair<std::uint64_t, std::uint32_t>;  // key and sentence

  std::span<const Place> of(std::uint64_t key) const {
    const auto begin = std::lower_bound(places_.begin(), places_.end(), Place{key, 0});
    const auto end = std::upper_bound(begin, places_.end(), Place{key, UINT32_MAX});
    return {begin, end};
  }

 private:
  std::vector<Place> places_;
};

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

void vote_keys(std::span<const std::uint64_t> keys, const Postings& source, const Postings& target,
               Votes& votes) {
  for (const std::uint64_t key : keys) {
    const auto found = target.of(key);
    if (found.empty() || found.size() > kMostOccurrences) continue;
    const std::size_t own = source.of(key).size();
    if (own > kMostOccurrences) continue;
    const double weight = 1.0 / static_cast<double>(std::max(own, found.size()));
    for (const auto& [same, j] : found) votes.add(j, weight);
  }
}

}  // namespace

std::vector<Candidate> candidates(const analyze::PairAnalysis& pair,
                                  const lexicon::PairLexicon& lexicon) {
  const analyze::InvertedIndex targets = rare_units(pair.target);
  const Postings source_numbers(pair.source.numbers);
  const Postings target_numbers(pair.target.numbers);
  const Postings source_names(pair.source.names);
  const Postings target_names(pair.target.names);
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
    vote_keys(pair.source.numbers[i], source_numbers, target_numbers, votes);
    vote_keys(pair.source.names[i], source_names, target_names, votes);
    votes.take(i, found);
  }
  return found;
}

}  // namespace sejajar::anchor
