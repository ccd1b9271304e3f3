// Expectation-maximisation in which each round has less to do: the first one, from equal chances,
// sweeps over all pairs of words that stand in one bead; from the second on, only places where a
// word still has a share worth following are visited, and rounds drop what has lost its share. So
// many rounds cost little more than two. Entry point: estimate().

#include "align/word_estimation.h"

#include <algorithm>

namespace sejajar::aligning {

namespace {

using model::Translation;
using model::TranslationTable;

constexpr int kRounds = 6;
constexpr float kLeastFollowed =
    3e-4F;  // p(t|s) after the first round; others end too low to be kept
constexpr float kMoreThanChance = 3.0F;  // times the share of t in the text, likewise
constexpr float kSurely = 0.3F;          // enough anyhow: a text of few words has no rare ones
constexpr float kLeastShare = 0.03F;     // of a place that a given word must explain to be followed

}  // namespace

WordEstimation::WordEstimation(std::vector<BeadView> beads, const analyze::Analysis& explained,
                               const TranslationTable& prior)
    : beads_(std::move(beads)),
      explained_(explained),
      prior_(prior),
      occurrences_(beads_),
      counts_(explained.vocabulary.size(), 0) {}

WordCounts WordEstimation::estimate() {
  find_null_probabilities();
  find_entries();
  link();
  for (int round = 2; round <= kRounds; ++round) improve();
  return last_counts();
}

/// p(t|NULL) is the share that the word t has of the text.
void WordEstimation::find_null_probabilities() {
  const auto total = static_cast<float>(explained_.units.values());
  for (const BeadView& bead : beads_) {
    for (const std::uint32_t t : bead.explained) {
      null_.push_back(static_cast<float>(explained_.counts[t]) / total);
      weight_.push_back(bead.posterior);
    }
  }
}

/// What each given word explains of a place at first, over the sum of its bead: a word that stands
/// beside few others has more for each of them.
std::vector<float> WordEstimation::first_shares() const {
  const auto vocabulary = static_cast<float>(explained_.vocabulary.size());
  std::vector<float> shares;
  for (std::size_t word = 0; word < occurrences_.words().size(); ++word) {
    float beside = 0;
    for (const Occurrence& o : occurrences_.of(word))
      beside += static_cast<float>(beads_[o.bead].explained.size());
    shares.push_back(1 / std::max(1.0F, std::min(beside, vocabulary)));
  }
  return shares;
}

/// The first round.
void WordEstimation::find_entries() {
  const std::vector<float> shares = first_shares();
  sums_ = null_;
  const std::uint32_t* place = occurrences_.places().data();
  for (const BeadView& bead : beads_) {
    float sum = 0;
    for (std::size_t k = 0; k < bead.given.size(); ++k) sum += shares[*place++];
    for (std::size_t k = 0; k < bead.explained.size(); ++k) sums_[bead.offset + k] += sum;
  }
  invert_sums();
  starts_.assign(1, 0);
  for (std::size_t word = 0; word < shares.size(); ++word) open_row(word, shares[word]);
}

/// Adds the row of a word: what it explains of the words beside it, without what is hopeless.
void WordEstimation::open_row(std::size_t word, float share) {
  for (const Occurrence& occurrence : occurrences_.of(word)) {
    const BeadView& bead = beads_[occurrence.bead];
    const float times_share = share * occurrence.times;
    const float* inverse = sums_.data() + bead.offset;
    for (const std::uint32_t t : bead.explained) {
      if (counts_[t] == 0) touched_.push_back(t);
      counts_[t] += times_share * *inverse++;
    }
  }
  for (const Translation& entry : prior_.of(occurrences_.words()[word])) {
    if (counts_[entry.word] > 0) counts_[entry.word] += entry.probability;
  }
  const auto all = static_cast<float>(explained_.units.values());
  float total = 0;
  for (const std::uint32_t t : touched_) total += counts_[t];
  for (const std::uint32_t t : touched_) {
    const float probability = counts_[t] / total;
    const float by_chance = static_cast<float>(explained_.counts[t]) / all;
    const float least = std::min(kMoreThanChance * by_chance, kSurely);
    if (probability > std::max(kLeastFollowed, least)) entries_.push_back({t, probability, 0});
    counts_[t] = 0;
  }
  touched_.clear();
  starts_.push_back(entries_.size());
}

/// Finds the places of all entries and adds up the sums of the second round.
void WordEstimation::link() {
  sums_ = null_;
  std::vector<std::uint32_t> entry_of(explained_.vocabulary.size(), UINT32_MAX);
  link_starts_.assign(1, 0);
  for (std::size_t word = 0; word < occurrences_.words().size(); ++word) {
    for (std::size_t k = starts_[word]; k < starts_[word + 1]; ++k)
      entry_of[entries_[k].word] = static_cast<std::uint32_t>(k);
    link_places(word, entry_of);
    for (const Entry& entry : row(word)) entry_of[entry.word] = UINT32_MAX;
    link_starts_.push_back(links_.size());
  }
  invert_sums();
}

/// Adds the links of `word`, as many to a place as the word stands in the bead.
void WordEstimation::link_places(std::size_t word, const std::vector<std::uint32_t>& entry_of) {
  for (const Occurrence& occurrence : occurrences_.of(word)) {
    const BeadView& bead = beads_[occurrence.bead];
    const auto times = static_cast<std::size_t>(occurrence.times);
    std::size_t next = links_.size();
    links_.resize(next + times * bead.explained.size());
    Link* const links = links_.data();
    float* const sums = sums_.data() + bead.offset;
    const auto first = static_cast<std::uint32_t>(bead.offset);
    for (std::uint32_t k = 0; k < bead.explained.size(); ++k) {
      const std::uint32_t entry = entry_of[bead.explained[k]];
      if (entry == UINT32_MAX) continue;
      sums[k] += occurrence.times * entries_[entry].probability;
      for (std::size_t time = 0; time < times; ++time) links[next++] = {entry, first + k};
    }
    links_.resize(next);
  }
}

void WordEstimation::invert_sums() {
  for (std::size_t place = 0; place < sums_.size(); ++place)
    sums_[place] = weight_[place] / sums_[place];
}

/// Fills the counts of the entries of `word`, given weight over sum of each place, and drops the
/// links whose share is not worth following. `kept` is the end of the links that other words keep.
void WordEstimation::expect(std::size_t word, std::size_t& next, std::size_t& kept) {
  for (Entry& entry : row(word)) entry.count = 0;
  const std::size_t end = link_starts_[word + 1];
  for (; next < end; ++next) {
    const Link link = links_[next];
    Entry& entry = entries_[link.entry];
    const float count = entry.probability * sums_[link.place];
    if (count <= kLeastShare * weight_[link.place]) continue;
    entry.count += count;
    links_[kept++] = link;
  }
  link_starts_[word + 1] = kept;
}

/// One round: new counts, and from them and the pseudo-counts of the prior a new p(t|s), which is
/// added up in all places for the round that follows.
void WordEstimation::improve() {
  std::vector<float> sums = null_;
  std::size_t next = 0;
  std::size_t kept = 0;
  // Links before `kept` are those of the words visited that stay; those from `next` on are still to
  // be visited.
  for (std::size_t word = 0; word < occurrences_.words().size(); ++word) {
    const std::size_t first = kept;
    expect(word, next, kept);
    add_prior(word);
    normalise(word);
    for (std::size_t k = first; k < kept; ++k)
      sums[links_[k].place] += entries_[links_[k].entry].probability;
  }
  links_.resize(kept);
  sums_.swap(sums);
  invert_sums();
}

/// Adds the prior to the counts of those entries that have one.
void WordEstimation::add_prior(std::size_t word) {
  const auto prior = prior_.of(occurrences_.words()[word]);
  if (prior.empty()) return;
  for (const Translation& entry : prior) counts_[entry.word] = entry.probability;
  for (Entry& entry : row(word)) {
    if (entry.count > 0) entry.count += counts_[entry.word];
  }
  for (const Translation& entry : prior) counts_[entry.word] = 0;
}

void WordEstimation::normalise(std::size_t word) {
  float total = 0;
  for (const Entry& entry : row(word)) total += entry.count;
  const float scale = total > 0 ? 1 / total : 0;
  for (Entry& entry : row(word)) entry.probability = entry.count * scale;
}

/// The counts of the last round's expectation.
WordCounts WordEstimation::last_counts() {
  WordCounts result;
  result.words = occurrences_.words();
  result.starts.push_back(0);
  std::size_t next = 0;
  std::size_t kept = 0;
  for (std::size_t word = 0; word < result.words.size(); ++word) {
    double occurrences = 0;
    for (const Occurrence& o : occurrences_.of(word))
      occurrences += static_cast<double>(beads_[o.bead].posterior * o.times);
    result.occurrences.push_back(occurrences);
    expect(word, next, kept);
    for (const Entry& entry : row(word)) {
      if (entry.count > 0) result.counts.push_back({entry.word, entry.count});
    }
    result.starts.push_back(result.counts.size());
  }
  return result;
}

}  // namespace sejajar::aligning
