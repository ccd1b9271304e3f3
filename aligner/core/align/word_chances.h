#pragma once

#include <vector>

#include "core/align/word_block.h"

namespace sejajar::aligning {

/// How often words stand beside each other by chance. A bead counts for the pairs of its words the
/// more, the fewer others they stand beside in all of them.
class WordChances {
 public:
  explicit WordChances(const WordBlock& block);

  /// What a bead adds to how often each of its source words stands beside each of its target words.
  float of_bead(std::uint32_t bead) const { return beads_[bead]; }

  /// One over the sum of that over all that stands beside a source word; 0 if nothing does.
  float per_row(std::uint32_t word) const { return per_row_[word]; }

  /// The same for a target word.
  float per_column(std::uint32_t word) const { return per_column_[word]; }

  /// Source and target words of a bead, on an average.
  float sources() const { return sources_; }
  float targets() const { return targets_; }

  /// The sum of of_bead() over all pairs of words.
  float all() const { return all_; }

  /// The root of the number of words that one word stands beside on the source side, and another on
  /// the target side: what turns a count of pairs into a sum of of_bead().
  float beside(std::uint32_t source, std::uint32_t target) const;

 private:
  std::vector<float> source_beside_, target_beside_;  // one over the words that each stands beside
  std::vector<float> beads_;
  std::vector<float> per_row_, per_column_;
  float sources_ = 0, targets_ = 0;
  float all_ = 0;
};

}  // namespace sejajar::aligning
