// Two passes over the beads of each source word: the first sums up its co-occurrences, the second
// links the candidates that are kept. A bead has the same weight for all pairs of its words, so one
// sum serves both directions. Only the prior makes candidates of hapaxes.

#include "language/lexicon/translation_candidates.h"

#include <algorithm>
#include <cmath>

#include "language/lexicon/cooccurrence.h"

namespace sejajar::lexicon {

namespace {

// Reserved for a source token, because a vector that grows takes three times its memory while it
// does. Half of all texts have half as many, and few have more.
constexpr std::size_t kLinksPerToken = 20;
constexpr std::size_t kCandidatesPerToken = 12;
constexpr std::size_t kMostReserved = std::size_t{1} << 21;  // of either; longer lists grow
constexpr float kMoreThanChance = 3.0F;
constexpr float kSurely = 0.3F;         // sufficient alone: a small vocabulary has no rare words
constexpr float kTogether = 1.0F / 20;  // share of the tokens of the rarer word

/// Finds the candidates of a batch, one source word after the other.
class CandidateFinder {
 public:
  CandidateFinder(const EmBatch& batch, const analyze::InvertedIndex& source_beads,
                  const Prior& prior)
      : batch_(batch),
        source_beads_(source_beads),
        target_beads_(beads_of_words(batch.target)),
        prior_(prior),
        cooccurrence_(batch),
        together_(batch.target.words.size(), 0),
        forward_prior_(batch.target.words.size(), 0),
        backward_prior_(batch.target.words.size(), 0),
        met_(batch.target.words.size() + 1),
        candidate_of_(batch.target.words.size(), kNoId),
        again_(batch.target.words.size(), 0) {
    const std::size_t tokens = batch.source.tokens.size();
    rows_.links.reserve(std::min(kMostReserved, kLinksPerToken * tokens));
    rows_.candidates.reserve(std::min(kMostReserved, kCandidatesPerToken * tokens));
  }

  TranslationCandidates find() {
    rows_.starts.push_back(0);
    for (std::uint32_t word = 0; word < batch_.source.words.size(); ++word) {
      if (!source_beads_.of(word).empty()) {
        meet_recurring(word);
        for_prior(word, [&](std::uint32_t t, float, std::vector<float>&) { meet(word, t); });
        for_prior(word, [](std::uint32_t t, float p, std::vector<float>& prior) { prior[t] = p; });
        keep(word);
        for_prior(word, [](std::uint32_t t, float, std::vector<float>& prior) { prior[t] = 0; });
        link(word);
      }
      rows_.starts.push_back(rows_.candidates.size());
    }
    return std::move(rows_);
  }

 private:
  /// Calls visit(target word, probability, prior of its direction) for the entries of `word`.
  template <class Visit>
  void for_prior(std::uint32_t word, const Visit& visit) {
    const auto go = [&](std::span<const Translation> row, std::vector<float>& values) {
      for (const Translation& entry : row) {
        const std::uint32_t t = batch_.target.ids[entry.word];
        if (t != kNoId) visit(t, entry.probability, values);
      }
    };
    go(prior_.translations().forward.of(batch_.source.words[word]), forward_prior_);
    go(prior_.backward_by_source().of(batch_.source.words[word]), backward_prior_);
  }

  /// Adds the recurring words that co-occur with `word`, unless it is a hapax, to together_ and
  /// met_, which are empty.
  void meet_recurring(std::uint32_t word) {
    if (batch_.source.hapax[word] == 1) return;
    float* const together = together_.data();
    std::uint32_t* const met = met_.data();
    std::uint8_t* const again = again_.data();
    std::size_t size = 0;
    for (const std::uint32_t bead : source_beads_.of(word)) {
      const float weight = cooccurrence_.of_bead(bead);
      for (const std::uint32_t t : batch_.target.recurring(bead)) {
        met[size] = t;  // overwritten by the next word unless it is new
        size += together[t] == 0 ? 1 : 0;
        again[t] = together[t] == 0 ? 0 : 1;
        together[t] += weight;
      }
    }
    met_size_ = size;
  }

  /// Adds `t` if it co-occurs with `word` and one of the two is a hapax.
  void meet(std::uint32_t word, std::uint32_t t) {
    const bool hapax = batch_.source.hapax[word] == 1;
    if (together_[t] > 0 || (!hapax && batch_.target.hapax[t] == 0)) return;
    const auto one = hapax ? source_beads_.of(word) : target_beads_.of(t);
    const auto others = hapax ? target_beads_.of(t) : source_beads_.of(word);
    if (one.empty()) return;
    const auto [begin, end] = std::equal_range(others.begin(), others.end(), one.front());
    together_[t] = cooccurrence_.of_bead(one.front()) * static_cast<float>(one.size()) *
                   static_cast<float>(end - begin);
    if (begin != end) met_[met_size_++] = t;
  }

  /// Adds the candidates of `word`. Empties together_ and met_.
  void keep(std::uint32_t word) {
    for (std::size_t k = 0; k < met_size_; ++k) {
      const std::uint32_t t = met_[k];
      float forward = together_[t] * cooccurrence_.per_row(word);
      float backward = together_[t] * cooccurrence_.per_column(t);
      together_[t] = 0;
      const bool known = forward_prior_[t] > 0 || backward_prior_[t] > 0;
      if (!known && batch_.is_part && again_[t] == 0) continue;
      const float times =
          std::max(forward * cooccurrence_.targets(), backward * cooccurrence_.sources());
      if (!known && times <= kTogether) continue;
      const float more_than_chance = forward * cooccurrence_.all() * cooccurrence_.per_column(t);
      if (!known && more_than_chance <= kMoreThanChance && std::max(forward, backward) <= kSurely)
        continue;
      if (known) {
        const float count = cooccurrence_.neighbours(word, t);
        forward += forward_prior_[t] * count * cooccurrence_.per_row(word);
        backward += backward_prior_[t] * count * cooccurrence_.per_column(t);
      }
      const float root = std::sqrt(more_than_chance);
      candidate_of_[t] = static_cast<std::uint32_t>(rows_.candidates.size() - rows_.starts.back());
      if (known)
        rows_.known.push_back({rows_.candidates.size(), forward_prior_[t], backward_prior_[t]});
      rows_.candidates.push_back({t, forward * root, backward * root, 0, 0});
    }
    met_size_ = 0;
  }

  /// Adds the links of the tokens of `word`.
  void link(std::uint32_t word) {
    const std::span row = std::span(rows_.candidates).subspan(rows_.starts.back());
    hapax_beads_.clear();
    for (const Candidate& candidate : row) {
      if (batch_.target.hapax[candidate.target] == 0) continue;
      hapax_beads_.push_back(target_beads_.of(candidate.target).front());
    }
    for (const std::uint32_t bead : source_beads_.of(word)) {
      const bool hapax =
          std::find(hapax_beads_.begin(), hapax_beads_.end(), bead) != hapax_beads_.end();
      const auto words = hapax ? batch_.target.of(bead) : batch_.target.recurring(bead);
      rows_.link_counts.push_back(row.empty() ? 0 : link_token(words, batch_.target.starts[bead]));
    }
    for (const Candidate& candidate : row) candidate_of_[candidate.target] = kNoId;
  }

  /// Adds the links of one source token to the target `words`, whose first token is `token`;
  /// returns the number of links.
  std::uint32_t link_token(std::span<const std::uint32_t> words, std::uint32_t token) {
    const std::uint32_t* const candidate_of = candidate_of_.data();
    if (token_links_.size() < words.size()) token_links_.resize(words.size());
    Link* next = token_links_.data();
    for (const std::uint32_t t : words) {
      *next = {candidate_of[t], token++};  // overwritten by the next link unless it is a candidate
      next += candidate_of[t] == kNoId ? 0 : 1;
    }
    rows_.links.insert(rows_.links.end(), token_links_.data(), next);
    return static_cast<std::uint32_t>(next - token_links_.data());
  }

  const EmBatch& batch_;
  const analyze::InvertedIndex& source_beads_;
  const analyze::InvertedIndex target_beads_;
  const Prior& prior_;
  const Cooccurrence cooccurrence_;
  // Per target word; zero or kNoId between the source words.
  std::vector<float> together_, forward_prior_, backward_prior_;
  std::vector<std::uint32_t> met_, candidate_of_;
  std::size_t met_size_ = 0;
  // Per target word that a recurring word met, whether it did more than once.
  std::vector<std::uint8_t> again_;
  std::vector<std::uint32_t> hapax_beads_;  // beads of the hapaxes among the candidates
  TranslationCandidates rows_;
  std::vector<Link> token_links_;
};

}  // namespace

TranslationCandidates translation_candidates(const EmBatch& batch,
                                             const analyze::InvertedIndex& source_beads,
                                             const Prior& prior) {
  return CandidateFinder(batch, source_beads, prior).find();
}

}  // namespace sejajar::lexicon
