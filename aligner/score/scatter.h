#pragma once

#include <cstdint>
#include <vector>

#include "analyze/rows.h"
#include "model/lexicon.h"

namespace sejajar::score {

/// One side of a pair as the evidence needs it.
struct Side {
  const analyze::Rows<std::uint32_t>& units;  ///< per sentence
  const std::vector<std::uint32_t>& counts;   ///< per unit
};

/// The other side's words, each with the sum of its translation probabilities from an open span
/// over its frequency: (raw_ratio + missing + 1) / (words + 1) is how many times as probable the
/// span makes a word as the text does.
class Scatter {
 public:
  /// The arguments stay with the caller.
  Scatter(const Side& others, const model::TranslationTable& table)
      : table_(&table), ratio_(others.counts.size(), 0.0F), inverse_(others.counts.size()) {
    const auto total = static_cast<float>(others.units.values());
    for (std::size_t k = 0; k < inverse_.size(); ++k)
      inverse_[k] = total / static_cast<float>(others.counts[k]);
  }

  /// Adds a word to the span.
  void add(std::uint32_t word) {
    for (const model::Translation& entry : table_->of(word)) {
      if (ratio_[entry.word] == 0) touched_.push_back(entry.word);
      ratio_[entry.word] += entry.probability * inverse_[entry.word];
    }
    missing_ += table_->missing_of(word);
    words_ += 1;
  }

  /// Empties the span.
  void clear() {
    for (const std::uint32_t word : touched_) ratio_[word] = 0;
    touched_.clear();
    missing_ = 0;
    words_ = 0;
  }

  /// Sum of the probabilities of `word` of the other side, over its frequency.
  float raw_ratio(std::uint32_t word) const { return ratio_[word]; }

  /// Sum of the probabilities that the table leaves open.
  float missing() const { return missing_; }

  /// Words of the span.
  double words() const { return words_; }

 private:
  const model::TranslationTable* table_;
  std::vector<float> ratio_;    // zero but for touched_
  std::vector<float> inverse_;  // 1 / frequency
  std::vector<std::uint32_t> touched_;
  float missing_ = 0;
  double words_ = 0;
};

}  // namespace sejajar::score
