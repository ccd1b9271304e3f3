#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/word_occurrences.h"
#include "analyze/analysis.h"
#include "model/lexicon.h"

namespace sejajar::aligning {

/// Learns p(explained word | given word) from weighted beads, in one direction.
class WordEstimation {
 public:
  /// `beads` have the words of `given` on one side and those of `explained` on the other; the
  /// arguments but `beads` stay with the caller.
  WordEstimation(const analyze::Analysis& given, const analyze::Analysis& explained,
                 std::vector<BeadView> beads, const model::TranslationTable& prior);

  /// Returns the discounted table that learn_words() describes. To be called once.
  model::TranslationTable learn();

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

  std::span<Entry> row(std::uint32_t word) {
    return {entries_.data() + starts_[word], entries_.data() + starts_[word + 1]};
  }

  void find_null_probabilities();
  std::vector<float> first_shares() const;
  void find_entries();
  void open_row(std::uint32_t word, const std::vector<float>& shares);
  void add_prior(std::uint32_t word);
  void normalise(std::uint32_t word);
  void link();
  void expect();
  void estimate();
  void invert_sums();
  void add_row(std::uint32_t word, model::TranslationTable& table);

  std::size_t words_;
  const analyze::Analysis& explained_;
  const model::TranslationTable& prior_;
  std::vector<BeadView> beads_;
  WordOccurrences occurrences_;
  std::vector<std::size_t> starts_;  // of the rows of entries
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
