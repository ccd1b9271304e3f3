#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/score/ratio_table.h"

namespace sejajar::score {

/// For each word of the other side, the sum of its ratios from the words of one sentence:
/// (of(word) + missing() + 1) / (words() + 1) is how many times as probable the sentence makes the
/// word as the whole text does.
class RatioSum {
 public:
  /// Of no words; `table` must outlive this object.
  explicit RatioSum(const RatioTable& table) : table_(&table), sums_(table.others(), 0.0F) {}

  /// Replaces the words of the sentence.
  void set(std::span<const std::uint32_t> words) {
    for (const std::uint32_t word : explained_) sums_[word] = 0;
    explained_.clear();
    words_ = words.size();
    missing_ = 0;
    for (const std::uint32_t word : words) {
      for (const Ratio& entry : table_->of(word)) {
        if (sums_[entry.word] == 0) explained_.push_back(entry.word);
        sums_[entry.word] += entry.ratio;
      }
      missing_ += table_->missing_of(word);
    }
  }

  /// Returns the words of the other side that are translations of words of the sentence.
  std::span<const std::uint32_t> explained() const { return explained_; }

  /// Sum of the ratios of `word` of the other side.
  float of(std::uint32_t word) const { return sums_[word]; }

  /// Sum of the probabilities that the table assigns to no word.
  float missing() const { return missing_; }

  /// Number of words in the sentence.
  double words() const { return static_cast<double>(words_); }

 private:
  const RatioTable* table_;
  std::vector<float> sums_;  // zero but for the words in explained_
  std::vector<std::uint32_t> explained_;
  std::size_t words_ = 0;
  float missing_ = 0;
};

}  // namespace sejajar::score
