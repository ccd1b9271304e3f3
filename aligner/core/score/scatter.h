#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/score/ratio_table.h"

namespace sejajar::score {

/// The other side's words, each with the sum of its ratios from the words of one sentence:
/// (raw_ratio + missing + 1) / (words + 1) is how many times as probable the sentence makes a word
/// as the text does.
class Scatter {
 public:
  /// Of no words; `table` stays with the caller.
  explicit Scatter(const RatioTable& table) : table_(&table), sums_(table.others(), 0.0F) {}

  /// Replaces the words, which stay with the caller until the next call.
  void set(std::span<const std::uint32_t> words) {
    for (const std::uint32_t word : words_) {
      for (const Ratio& entry : table_->of(word)) sums_[entry.word] = 0;
    }
    words_ = words;
    missing_ = 0;
    for (const std::uint32_t word : words) {
      for (const Ratio& entry : table_->of(word)) sums_[entry.word] += entry.ratio;
      missing_ += table_->missing_of(word);
    }
  }

  /// Sum of the ratios of `word` of the other side.
  float raw_ratio(std::uint32_t word) const { return sums_[word]; }

  /// Sum of the probabilities that the table leaves open.
  float missing() const { return missing_; }

  /// How many words there are.
  double words() const { return static_cast<double>(words_.size()); }

 private:
  const RatioTable* table_;
  std::vector<float> sums_;  // zero but for translations of words_
  std::span<const std::uint32_t> words_;
  float missing_ = 0;
};

}  // namespace sejajar::score
