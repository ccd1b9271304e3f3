#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/word_occurrences.h"
#include "analyze/analysis.h"
#include "model/lexicon.h"

namespace sejajar::aligning {

/// How often words of one side became words of the other in some beads, as far as that can be told.
struct WordCounts {
  struct Count {
    std::uint32_t word;  ///< of the other side
    float count;         ///< expected, above 0
  };
  std::vector<std::uint32_t> words;  ///< those of one side that stand in the beads, rising
  std::vector<double> occurrences;   ///< of each, weighted by the posteriors of its beads
  std::vector<std::size_t> starts;   ///< of the counts of each, and one more
  std::vector<Count> counts;

  std::span<const Count> of(std::size_t row) const {
    return {counts.data() + starts[row], counts.data() + starts[row + 1]};
  }
};

/// Estimates p(explained word | given word) from weighted beads, in one direction.
class WordEstimation {
 public:
  /// `beads` have words on both sides; their offsets begin with 0. `explained` is the analysis of
  /// the side that is explained. All but `beads` stays with the caller.
  WordEstimation(std::vector<BeadView> beads, const analyze::Analysis& explained,
                 const model::TranslationTable& prior);

  /// Returns the counts that the last round expects. To be called once.
  WordCounts estimate();

 private:
  /// One explained word that stands beside a given one somewhere.
  struct Entry {
    std::uint32_t word;
    float probability;  ///< p(word | given), 0..1
    float count;        ///< expected number of times that the given word became this one
  };

  /// One place where a given word may have become the word of an entry.
  struct Link {
    std::uint32_t entry;
    std::uint32_t place;  ///< of the explained word, in arrays over those of all beads
  };

  std::span<Entry> row(std::size_t word) {
    return {entries_.data() + starts_[word], entries_.data() + starts_[word + 1]};
  }

  void find_null_probabilities();
  std::vector<float> first_shares() const;
  void find_entries();
  void open_row(std::size_t word, float share);
  void link();
  void link_places(std::size_t word, const std::vector<std::uint32_t>& entry_of);
  void expect(std::size_t word, std::size_t& next, std::size_t& kept);
  void improve();
  void add_prior(std::size_t word);
  void normalise(std::size_t word);
  void invert_sums();
  WordCounts last_counts();

  std::vector<BeadView> beads_;
  const analyze::Analysis& explained_;
  const model::TranslationTable& prior_;
  WordOccurrences occurrences_;
  std::vector<std::size_t> starts_;  // of the rows of entries, one per given word
  std::vector<Entry> entries_;
  std::vector<std::size_t> link_starts_;  // of the links of each given word
  std::vector<Link> links_;
  std::vector<float> null_;    // p(t|NULL) of each place
  std::vector<float> weight_;  // posterior of each place's bead
  std::vector<float> sums_;    // of p(t|s) over the bead's words s, or weight over that sum
  std::vector<float> counts_;  // over the explained vocabulary; zero between the words
  std::vector<std::uint32_t> touched_;
};

}  // namespace sejajar::aligning
