#pragma once

#include <vector>

#include "language/lexicon/em_batch.h"

namespace sejajar::lexicon {

/// How often words would co-occur by chance. A bead counts more if its words co-occur with few
/// others in the whole batch.
class Cooccurrence {
 public:
  explicit Cooccurrence(const EmBatch& batch);

  /// The weight of a co-occurrence in `bead`.
  float of_bead(std::uint32_t bead) const { return beads_[bead]; }

  /// One over the summed weight of all co-occurrences of a source word; 0 without any.
  float per_row(std::uint32_t word) const { return per_row_[word]; }

  /// One over the summed weight of all co-occurrences of a target word; 0 without any.
  float per_column(std::uint32_t word) const { return per_column_[word]; }

  /// Mean number of source tokens of a bead.
  float sources() const { return sources_; }

  /// Mean number of target tokens of a bead.
  float targets() const { return targets_; }

  /// The summed weight of all co-occurrences.
  float all() const { return all_; }

  /// The geometric mean of the numbers of words that a source word and a target word co-occur with.
  /// Turns a count of pairs into a sum of of_bead().
  float neighbours(std::uint32_t source, std::uint32_t target) const;

 private:
  std::vector<float> per_source_, per_target_;  // one over the number of words it co-occurs with
  std::vector<float> beads_;
  std::vector<float> per_row_, per_column_;
  float sources_ = 0, targets_ = 0;
  float all_ = 0;
};

}  // namespace sejajar::lexicon
