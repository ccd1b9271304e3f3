// Expectation-maximisation in which each round has less to do: the first one, from equal chances,
// sweeps over all pairs of words that stand in one bead; from the second on, only places where a
// word still has a share worth following are visited, and rounds drop what has lost its share. So
// many rounds cost little more than two. Entry point: learn().

#include "align/word_estimation.h"

#include <algorithm>

namespace sejajar::aligning {

namespace {

using model::Translation;
using model::TranslationTable;

constexpr int kRounds = 6;
constexpr double kDiscount = 0.6;
constexpr double kPriorStrength = 0.7;
constexpr double kLeastProbability = 0.005;
constexpr float kLeastFollowed = 3e-4F;  // p(t|s) after the first round; others end below the least
constexpr float kLeastShare = 0.03F;     // of a place that a given word must explain to be followed

double discounted(float count) {
  return std::max(0.0, static_cast<double>(count) - kDiscount);
}

}  // namespace

WordEstimation::WordEstimation(const analyze::Analysis& given, const analyze::Analysis& explained,
                               std::vector<BeadView> beads, const TranslationTable& prior)
    : words_(given.vocabulary.size()),
      explained_(explained),
      prior_(prior),
      beads_(std::move(beads)),
      occurrences_(beads_, words_),
      counts_(explained.vocabulary.size(), 0) {}

TranslationTable WordEstimation::learn() {
  find_null_probabilities();
  find_entries();
  link();
  for (int round = 2; round <= kRounds; ++round) {
    expect();
    estimate();
  }
  expect();
  TranslationTable table;
  table.starts.push_back(0);
  for (std::uint32_t word = 0; word < words_; ++word) add_row(word, table);
  return table;
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
  std::vector<float> shares(words_, 0);
  std::vector<float> sums(beads_.size(), 0);
  for (std::uint32_t word = 0; word < words_; ++word) {
    float beside = 0;
    for (const Occurrence& o : occurrences_.of(word))
      beside += static_cast<float>(beads_[o.bead].explained.size());
    shares[word] = 1 / std::max(1.0F, std::min(beside, vocabulary));
  }
  return shares;
}

/// The first round.
void WordEstimation::find_entries() {
  const std::vector<float> shares = first_shares();
  sums_ = null_;
  for (const BeadView& bead : beads_) {
    float sum = 0;
    for (const std::uint32_t word : bead.given) sum += shares[word];
    for (std::size_t k = 0; k < bead.explained.size(); ++k) sums_[bead.offset + k] += sum;
  }
  invert_sums();
  starts_.assign(1, 0);
  for (std::uint32_t word = 0; word < words_; ++word) open_row(word, shares);
}

/// Adds the row of `word`: what it explains of the words beside it, without what is hopeless.
void WordEstimation::open_row(std::uint32_t word, const std::vector<float>& shares) {
  for (const Occurrence& occurrence : occurrences_.of(word)) {
    const BeadView& bead = beads_[occurrence.bead];
    const float share = shares[word] * occurrence.times;
    const float* inverse = sums_.data() + bead.offset;
    for (const std::uint32_t t : bead.explained) {
      if (counts_[t] == 0) touched_.push_back(t);
      counts_[t] += share * *inverse++;
    }
  }
  for (const Translation& entry : prior_.of(word)) {
    if (counts_[entry.word] > 0) counts_[entry.word] += entry.probability;
  }
  float total = 0;
  for (const std::uint32_t t : touched_) total += counts_[t];
  for (const std::uint32_t t : touched_) {
    const float probability = counts_[t] / total;
    if (probability > kLeastFollowed) entries_.push_back({t, probability, 0});
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
  for (std::uint32_t word = 0; word < words_; ++word) {
    for (std::size_t k = starts_[word]; k < starts_[word + 1]; ++k)
      entry_of[entries_[k].word] = static_cast<std::uint32_t>(k);
    for (const Occurrence& occurrence : occurrences_.of(word)) {
      const BeadView& bead = beads_[occurrence.bead];
      auto place = static_cast<std::uint32_t>(bead.offset);
      for (const std::uint32_t t : bead.explained) {
        const std::uint32_t entry = entry_of[t];
        if (entry != UINT32_MAX) {
          sums_[place] += occurrence.times * entries_[entry].probability;
          // A word that stands in the bead twice has two links there.
          for (float times = 0; times < occurrence.times; ++times) links_.push_back({entry, place});
        }
        ++place;
      }
    }
    for (const Entry& entry : row(word)) entry_of[entry.word] = UINT32_MAX;
    link_starts_.push_back(links_.size());
  }
  invert_sums();
}

void WordEstimation::invert_sums() {
  for (std::size_t place = 0; place < sums_.size(); ++place)
    sums_[place] = weight_[place] / sums_[place];
}

/// Fills the counts of all entries, given weight over sum of each place, and drops the links whose
/// share is not worth following.
void WordEstimation::expect() {
  for (Entry& entry : entries_) entry.count = 0;
  std::size_t kept = 0;
  std::size_t next = 0;
  // Links before `kept` have been counted; those from `next` on are still to be visited.
  for (std::uint32_t word = 0; word < words_; ++word) {
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
  links_.resize(kept);
}

/// Takes p(t|s) from the counts and the pseudo-counts of the prior, and adds it up in all places.
void WordEstimation::estimate() {
  for (std::uint32_t word = 0; word < words_; ++word) {
    add_prior(word);
    normalise(word);
  }
  sums_ = null_;
  for (const Link& link : links_) sums_[link.place] += entries_[link.entry].probability;
  invert_sums();
}

/// Adds the prior to the counts of those entries that have one.
void WordEstimation::add_prior(std::uint32_t word) {
  const auto prior = prior_.of(word);
  if (prior.empty()) return;
  for (const Translation& entry : prior) counts_[entry.word] = entry.probability;
  for (Entry& entry : row(word)) {
    if (entry.count > 0) entry.count += counts_[entry.word];
  }
  for (const Translation& entry : prior) counts_[entry.word] = 0;
}

void WordEstimation::normalise(std::uint32_t word) {
  float total = 0;
  for (const Entry& entry : row(word)) total += entry.count;
  for (Entry& entry : row(word)) entry.probability = total > 0 ? entry.count / total : 0;
}

/// Appends the discounted row of `word` to `table`.
void WordEstimation::add_row(std::uint32_t word, TranslationTable& table) {
  double occurrences = 0;
  for (const Occurrence& o : occurrences_.of(word))
    occurrences += static_cast<double>(beads_[o.bead].posterior * o.times);
  double expected = 0;
  for (const Entry& entry : row(word)) {
    expected += static_cast<double>(entry.count);
    counts_[entry.word] = entry.count;
  }
  const auto prior = prior_.of(word);
  double prior_mass = 0;
  for (const Translation& entry : prior) prior_mass += static_cast<double>(entry.probability);
  const double share_of_prior = kPriorStrength / std::max(1.0, prior_mass);
  const double total = std::max(occurrences, expected) + (prior.empty() ? 0 : kPriorStrength);
  const std::size_t begin = table.translations.size();
  double missing = 1;
  const auto add = [&](std::uint32_t t, double count) {
    counts_[t] = 0;
    const double probability = total > 0 ? count / total : 0;
    if (probability < kLeastProbability) return;
    table.translations.push_back({t, static_cast<float>(probability)});
    missing -= probability;
  };
  // Each word of the prior takes its own count along, so that the row below finds nothing more.
  for (const Translation& entry : prior) {
    add(entry.word,
        discounted(counts_[entry.word]) + share_of_prior * static_cast<double>(entry.probability));
  }
  for (const Entry& entry : row(word)) add(entry.word, discounted(counts_[entry.word]));
  std::sort(table.translations.begin() + static_cast<std::ptrdiff_t>(begin),
            table.translations.end(), [](const auto& a, const auto& b) { return a.word < b.word; });
  table.starts.push_back(static_cast<std::uint32_t>(table.translations.size()));
  table.missing.push_back(static_cast<float>(std::max(0.0, missing)));
}

}  // namespace sejajar::aligning
