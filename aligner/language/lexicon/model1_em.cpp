// Expectation maximisation in both directions at once: the directions are independent but share the
// links. An iteration goes over the links by source word, so that the candidates of one word stay
// in the cache. The denominators of p(s|t) belong to the source tokens at hand; those of p(t|s) are
// kept for all target tokens from the iteration before. Iterations drop links that explain too
// little of both their tokens. Entry point: expected_counts().

#include "language/lexicon/model1_em.h"

#include <algorithm>

namespace sejajar::lexicon {

namespace {

constexpr int kIterations = 3;         // for guessed beads
constexpr int kIterationsOfGiven = 5;  // for a lexicon that is stored
constexpr float kLeastShare = 0.03F;   // of a token, below which a link is dropped
constexpr float kLeastCount = 0.2F;    // of a pair in a batch; below the discount anyway

class Model1 {
 public:
  Model1(const EmBatch& batch, const Prior& prior)
      : batch_(batch),
        beads_(beads_of_words(batch.source)),
        rows_(translation_candidates(batch, beads_, prior)) {
    clear_sums();
    // The initial probabilities need no scale.
    scale_.assign(batch.target.words.size(), 1);
    const Link* link = rows_.links.data();
    for (std::uint32_t word = 0; word < batch.source.words.size(); ++word) {
      const Candidate* const candidates = rows_.of(word).data();
      for (std::uint32_t k = beads_.before(word); k < beads_.before(word + 1); ++k) {
        for (const Link* const end = link + rows_.link_counts[k]; link < end; ++link)
          token_sums_[link->token] += candidates[link->candidate].forward;
      }
    }
    find_shares();
  }

  const TranslationCandidates& rows() const { return rows_; }

  /// One iteration: new counts from the probabilities, and new probabilities from the counts.
  void iterate() {
    clear_sums();
    const KnownCandidate* known = rows_.known.data();
    Link* next = rows_.links.data();
    Link* kept = next;
    for (std::uint32_t word = 0; word < batch_.source.words.size(); ++word) {
      const std::span row(rows_.candidates.data() + rows_.starts[word],
                          rows_.candidates.data() + rows_.starts[word + 1]);
      begin_row(row);
      Link* const first = kept;
      expect(word, row, next, kept);
      add_prior(rows_.starts[word + 1], row, known);
      end_row(row);
      for (const Link* link = first; link < kept; ++link)
        token_sums_[link->token] += row[link->candidate].forward;
    }
    find_shares();
    for (std::size_t t = 0; t < scale_.size(); ++t)
      scale_[t] = column_sums_[t] > 0 ? 1 / column_sums_[t] : 0;
  }

 private:
  void clear_sums() {
    token_sums_.assign(batch_.target.tokens.size(), 0);
    column_sums_.assign(batch_.target.words.size(), 0);
  }

  /// Makes shares_ of token_sums_.
  void find_shares() {
    shares_.swap(token_sums_);
    for (std::uint32_t bead = 0; bead < batch_.weights.size(); ++bead) {
      for (std::uint32_t k = batch_.target.starts[bead]; k < batch_.target.starts[bead + 1]; ++k)
        shares_[k] =
            batch_.weights[bead] / (shares_[k] + batch_.target.null[batch_.target.tokens[k]]);
    }
  }

  void begin_row(std::span<Candidate> row) {
    for (Candidate& candidate : row) {
      candidate.backward *= scale_[candidate.target];
      candidate.forward_count = candidate.backward_count = 0;
    }
  }

  /// Fills the counts of `row`, the candidates of `word`, whose links begin at `next`, and moves
  /// the links that stay to `kept`. Advances both past the links of `word`.
  void expect(std::uint32_t word, std::span<Candidate> row, Link*& next, Link*& kept) {
    Candidate* const candidates = row.data();
    const float* const shares = shares_.data();
    const float null = batch_.source.null[word];
    std::uint32_t* count = rows_.link_counts.data() + beads_.before(word);
    const Link* from = next;
    Link* to = kept;
    for (const std::uint32_t bead : beads_.of(word)) {
      const Link* const end = from + *count;
      const Link* const first = to;
      float sum = null;
      for (const Link* link = from; link < end; ++link) sum += candidates[link->candidate].backward;
      const float weight = batch_.weights[bead];
      const float share = weight / sum;
      const float least = kLeastShare * weight;
      for (; from < end; ++from) {
        Candidate& candidate = candidates[from->candidate];
        const float forward = candidate.forward * shares[from->token];
        const float backward = candidate.backward * share;
        if (forward <= least && backward <= least) continue;
        candidate.forward_count += forward;
        candidate.backward_count += backward;
        *to++ = *from;
      }
      *count++ = static_cast<std::uint32_t>(to - first);
    }
    next += from - next;
    kept = to;
  }

  /// Sets the unscaled probabilities of the candidates of `row`: their counts plus the
  /// pseudo-counts of the prior. The row ends before candidate `end`; `known` points to the first
  /// known candidate of the row, and is advanced past the last one.
  void add_prior(std::size_t end, std::span<Candidate> row, const KnownCandidate*& known) {
    for (Candidate& candidate : row) {
      candidate.forward = candidate.forward_count;
      candidate.backward = candidate.backward_count;
    }
    const KnownCandidate* const last = rows_.known.data() + rows_.known.size();
    for (; known < last && known->candidate < end; ++known) {
      Candidate& candidate = rows_.candidates[known->candidate];
      if (candidate.forward_count > 0) candidate.forward += known->forward;
      if (candidate.backward_count > 0) candidate.backward += known->backward;
    }
  }

  /// Makes probabilities of what add_prior() gave `row`. The backward ones are scaled when the sums
  /// of all rows are known.
  void end_row(std::span<Candidate> row) {
    float total = 0;
    for (const Candidate& candidate : row) {
      total += candidate.forward;
      column_sums_[candidate.target] += candidate.backward;
    }
    const float scale = total > 0 ? 1 / total : 0;
    for (Candidate& candidate : row) candidate.forward *= scale;
  }

  const EmBatch& batch_;
  analyze::InvertedIndex beads_;  // of the source words
  TranslationCandidates rows_;
  std::vector<float> token_sums_;  // per target token, p(t|s) over the words s of the bead, no NULL
  std::vector<float> column_sums_;  // per target word, of the unscaled backward probabilities
  std::vector<float> shares_;       // per target token, weight over sum, NULL included
  std::vector<float> scale_;        // per target word, one over the sum of its column
};

TranslationCounts forward_counts(const EmBatch& batch, const TranslationCandidates& rows) {
  TranslationCounts counts{batch.source.words, batch.source.occurrences, {0}, {}};
  for (std::uint32_t word = 0; word < batch.source.words.size(); ++word) {
    for (const Candidate& candidate : rows.of(word)) {
      if (candidate.forward_count > kLeastCount)
        counts.counts.push_back({batch.target.words[candidate.target], candidate.forward_count});
    }
    counts.starts.push_back(counts.counts.size());
  }
  return counts;
}

TranslationCounts backward_counts(const EmBatch& batch, const TranslationCandidates& rows) {
  TranslationCounts counts{batch.target.words, batch.target.occurrences, {}, {}};
  // starts[t + 1] is where the next count of the target word t goes.
  std::vector<std::size_t> starts(counts.words.size() + 2, 0);
  for (const Candidate& candidate : rows.candidates)
    starts[candidate.target + 2] += candidate.backward_count > kLeastCount ? 1 : 0;
  for (std::size_t k = 2; k < starts.size(); ++k) starts[k] += starts[k - 1];
  counts.counts.resize(starts.back());
  for (std::uint32_t word = 0; word < batch.source.words.size(); ++word) {
    for (const Candidate& candidate : rows.of(word)) {
      if (candidate.backward_count <= kLeastCount) continue;
      counts.counts[starts[candidate.target + 1]++] = {batch.source.words[word],
                                                       candidate.backward_count};
    }
  }
  starts.pop_back();
  counts.starts = std::move(starts);
  return counts;
}

}  // namespace

BothCounts expected_counts(const EmBatch& batch, const Prior& prior) {
  Model1 model(batch, prior);
  const int iterations = batch.origin == BeadOrigin::kGiven ? kIterationsOfGiven : kIterations;
  for (int k = 0; k < iterations; ++k) model.iterate();
  return {forward_counts(batch, model.rows()), backward_counts(batch, model.rows())};
}

}  // namespace sejajar::lexicon
