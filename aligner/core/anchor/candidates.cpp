// Rare units, numbers and names of a source sentence vote for the target sentences that have them,
// or their translations.

#include "core/anchor/candidates.h"

#include <algorithm>
#include <utility>

#include "ground/threads/parallel.h"
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

/// The words, numbers and names of source sentences, and the target sentences that have them.
class Voters {
 public:
  /// Both must outlive this object.
  Voters(const analyze::PairAnalysis& pair, const lexicon::PairLexicon& lexicon)
      : pair_(pair),
        lexicon_(lexicon),
        targets_(rare_units(pair.target)),
        numbers_(pair.source.numbers, pair.target.numbers),
        names_(pair.source.names, pair.target.names) {}

  /// Adds the votes of source sentence i.
  void vote(std::uint32_t i, Votes& votes) const {
    for (const std::uint32_t unit : pair_.source.units[i]) {
      if (pair_.source.counts[unit] <= kMostOccurrences) vote_unit(unit, votes);
    }
    for (const analyze::SharedKeys* keys : {&numbers_, &names_})
      keys->for_each(i, [&](const analyze::SharedKey& key) { vote_key(key, votes); });
  }

 private:
  /// Each translation of a rare unit votes for the sentences that have it, if it is rare, too.
  void vote_unit(std::uint32_t unit, Votes& votes) const {
    for (const lexicon::Translation& entry : lexicon_.forward.of(unit)) {
      const double probability = static_cast<double>(entry.probability);
      const std::uint32_t count = pair_.target.counts[entry.word];
      if (probability < kLeastProbability || count > kMostOccurrences) continue;
      const double weight = probability / std::max(pair_.source.counts[unit], count);
      for (const std::uint32_t j : targets_.of(entry.word)) votes.add(j, weight);
    }
  }

  const analyze::PairAnalysis& pair_;
  const lexicon::PairLexicon& lexicon_;
  analyze::InvertedIndex targets_;
  analyze::SharedKeys numbers_;
  analyze::SharedKeys names_;
};

}  // namespace

std::vector<Candidate> candidates(const analyze::PairAnalysis& pair,
                                  const lexicon::PairLexicon& lexicon) {
  const Voters voters(pair, lexicon);
  constexpr std::uint32_t kSentencesAtATime = 1024;  // that one thread takes
  const std::uint32_t n = pair.source.size();
  std::vector<std::vector<Candidate>> parts(n / kSentencesAtATime + 1);
  threads::for_chunks(
      {n, kSentencesAtATime, n > kSentencesAtATime}, [&] { return Votes(pair.target.size()); },
      [&](Votes& votes, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
          voters.vote(i, votes);
          votes.take(i, parts[begin / kSentencesAtATime]);
        }
      });
  std::vector<Candidate> found = std::move(parts.front());
  for (std::size_t k = 1; k < parts.size(); ++k)
    found.insert(found.end(), parts[k].begin(), parts[k].end());
  return found;
}

}  // namespace sejajar::anchor
