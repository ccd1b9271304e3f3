// Expectation-maximisation in both directions at once: the two know nothing of each other, but
// their words stand in the same places. A round goes over the links word by word, so that the pairs
// of one source word stay near; the sums that p(s|t) is divided by belong to its own places, those
// of p(t|s) are kept for all places from the round before. Rounds drop the links that explain too
// little of both their words. Entry point: estimate().

#include "core/align/word_estimation.h"

#include <algorithm>

namespace sejajar::aligning {

namespace {

constexpr int kRounds = 3;            // for guessed beads
constexpr int kRoundsOfGiven = 5;     // of a lexicon that is kept
constexpr float kLeastShare = 0.03F;  // of a place that a pair must explain to be followed
constexpr float kLeastCount = 0.2F;   // of a pair in a block; the discount takes more of all

class Rounds {
 public:
  Rounds(const WordBlock& block, const PriorBySource& prior)
      : block_(block),
        places_(word_places(block.source)),
        rows_(find_pairs(block, places_, prior)) {
    clear_sums();
    // The first probabilities need no scale.
    scale_.assign(block.target.words.size(), 1);
    const WordLink* link = rows_.links.data();
    for (std::uint32_t word = 0; word < block.source.words.size(); ++word) {
      const WordPair* const pairs = rows_.of(word).data();
      for (std::uint32_t k = places_.before(word); k < places_.before(word + 1); ++k) {
        for (const WordLink* const end = link + rows_.link_counts[k]; link < end; ++link)
          sums_.places[link->place] += pairs[link->pair].forward;
      }
    }
    find_shares();
  }

  const WordRows& rows() const { return rows_; }

  /// One round: new counts from the probabilities, and new probabilities from the counts.
  void improve() {
    clear_sums();
    WordLink* next = rows_.links.data();
    WordLink* kept = next;
    for (std::uint32_t word = 0; word < block_.source.words.size(); ++word) {
      const std::span row(rows_.pairs.data() + rows_.starts[word],
                          rows_.pairs.data() + rows_.starts[word + 1]);
      begin_row(row);
      WordLink* const first = kept;
      expect(word, row, next, kept);
      end_row(row);
      for (const WordLink* link = first; link < kept; ++link)
        sums_.places[link->place] += row[link->pair].forward;
    }
    find_shares();
    for (std::size_t t = 0; t < scale_.size(); ++t)
      scale_[t] = sums_.columns[t] > 0 ? 1 / sums_.columns[t] : 0;
  }

 private:
  void clear_sums() {
    sums_.places.assign(block_.target.places.size(), 0);
    sums_.columns.assign(block_.target.words.size(), 0);
  }

  /// Weight over sum of each target place, NULL included.
  void find_shares() {
    shares_.swap(sums_.places);
    for (std::uint32_t bead = 0; bead < block_.weights.size(); ++bead) {
      for (std::uint32_t k = block_.target.starts[bead]; k < block_.target.starts[bead + 1]; ++k)
        shares_[k] =
            block_.weights[bead] / (shares_[k] + block_.target.null[block_.target.places[k]]);
    }
  }

  void begin_row(std::span<WordPair> row) {
    for (WordPair& pair : row) {
      pair.backward *= scale_[pair.target];
      pair.forward_count = pair.backward_count = 0;
    }
  }

  /// Fills the counts of `row`, that of `word`, whose links begin at `next`, and moves those that
  /// stay to `kept`. Leaves both behind its links.
  void expect(std::uint32_t word, std::span<WordPair> row, WordLink*& next, WordLink*& kept) {
    WordPair* const pairs = row.data();
    const float* const shares = shares_.data();
    const float null = block_.source.null[word];
    std::uint32_t* count = rows_.link_counts.data() + places_.before(word);
    const WordLink* from = next;
    WordLink* to = kept;
    for (const std::uint32_t bead : places_.of(word)) {
      const WordLink* const end = from + *count;
      const WordLink* const first = to;
      float sum = null;
      for (const WordLink* link = from; link < end; ++link) sum += pairs[link->pair].backward;
      const float weight = block_.weights[bead];
      const float share = weight / sum;
      const float least = kLeastShare * weight;
      for (; from < end; ++from) {
        WordPair& pair = pairs[from->pair];
        const float forward = pair.forward * shares[from->place];
        const float backward = pair.backward * share;
        if (forward <= least && backward <= least) continue;
        pair.forward_count += forward;
        pair.backward_count += backward;
        *to++ = *from;
      }
      *count++ = static_cast<std::uint32_t>(to - first);
    }
    next += from - next;
    kept = to;
  }

  /// Adds the prior to the counts that are left and makes probabilities of them; the backward ones
  /// have to wait for the sums of all rows.
  void end_row(std::span<WordPair> row) {
    float total = 0;
    for (WordPair& pair : row) {
      pair.forward = pair.forward_count > 0 ? pair.forward_count + pair.forward_prior : 0;
      pair.backward = pair.backward_count > 0 ? pair.backward_count + pair.backward_prior : 0;
      total += pair.forward;
      sums_.columns[pair.target] += pair.backward;
    }
    const float scale = total > 0 ? 1 / total : 0;
    for (WordPair& pair : row) pair.forward *= scale;
  }

  const WordBlock& block_;
  analyze::Places places_;
  WordRows rows_;
  TargetSums sums_;
  std::vector<float> shares_;  // weight over sum of each target place
  std::vector<float> scale_;   // one over the sum of each target word's column
};

WordCounts forward_counts(const WordBlock& block, const WordRows& rows) {
  WordCounts counts{block.source.words, block.source.occurrences, {0}, {}};
  for (std::uint32_t word = 0; word < block.source.words.size(); ++word) {
    for (const WordPair& pair : rows.of(word)) {
      if (pair.forward_count > kLeastCount)
        counts.counts.push_back({block.target.words[pair.target], pair.forward_count});
    }
    counts.starts.push_back(counts.counts.size());
  }
  return counts;
}

WordCounts backward_counts(const WordBlock& block, const WordRows& rows) {
  WordCounts counts{block.target.words, block.target.occurrences, {}, {}};
  // starts[t + 1] is where the next count of the target word t goes.
  std::vector<std::size_t> starts(counts.words.size() + 2, 0);
  for (const WordPair& pair : rows.pairs)
    starts[pair.target + 2] += pair.backward_count > kLeastCount ? 1 : 0;
  for (std::size_t k = 2; k < starts.size(); ++k) starts[k] += starts[k - 1];
  counts.counts.resize(starts.back());
  for (std::uint32_t word = 0; word < block.source.words.size(); ++word) {
    for (const WordPair& pair : rows.of(word)) {
      if (pair.backward_count <= kLeastCount) continue;
      counts.counts[starts[pair.target + 1]++] = {block.source.words[word], pair.backward_count};
    }
  }
  starts.pop_back();
  counts.starts = std::move(starts);
  return counts;
}

}  // namespace

BothCounts estimate(const WordBlock& block, const PriorBySource& prior) {
  Rounds rounds(block, prior);
  const int count = block.origin == BeadOrigin::kGiven ? kRoundsOfGiven : kRounds;
  for (int round = 0; round < count; ++round) rounds.improve();
  return {forward_counts(block, rounds.rows()), backward_counts(block, rounds.rows())};
}

}  // namespace sejajar::aligning
