#pragma once

#include <cmath>
#include <cstdint>
#include <span>
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
/// over its frequency.
class Scatter {
 public:
  /// The arguments stay with the caller.
  Scatter(const Side& others, const model::TranslationTable& table)
      : table_(table), ratio_(others.counts.size(), 0.0F), inverse_(others.counts.size()) {
    const auto total = static_cast<float>(others.units.values());
    for (std::size_t k = 0; k < inverse_.size(); ++k)
      inverse_[k] = total / static_cast<float>(others.counts[k]);
  }

  /// Adds a word to the span.
  void add(std::uint32_t word) {
    for (const model::Translation& entry : table_.of(word)) {
      if (ratio_[entry.word] == 0) touched_.push_back(entry.word);
      ratio_[entry.word] += entry.probability * inverse_[entry.word];
    }
    missing_ += table_.missing_of(word);
    words_ += 1;
    log_words_ = std::log(words_ + 1);
  }

  /// Empties the span.
  void clear() {
    for (const std::uint32_t word : touched_) ratio_[word] = 0;
    touched_.clear();
    missing_ = 0;
    words_ = 0;
    log_words_ = 0;
  }

  /// How many times as probable the span makes the word of the other side as the text does.
  double ratio(std::uint32_t word) const {
    return (static_cast<double>(ratio_[word]) + missing_ + 1) / (words_ + 1);
  }

  /// The evidence for one sentence: the sum of ln ratio() over its words, in nats.
  double gather(std::span<const std::uint32_t> sentence) const {
    const double missing = missing_ + 1;
    double product = 1;
    double sum = 0;
    // product * e^sum is the product of the ratios so far; product stays within a double's range.
    for (const std::uint32_t word : sentence) {
      product *= static_cast<double>(ratio_[word]) + missing;
      if (product > 1e200) {
        sum += std::log(product);
        product = 1;
      }
    }
    return sum + std::log(product) - static_cast<double>(sentence.size()) * log_words_;
  }

 private:
  const model::TranslationTable& table_;
  std::vector<float> ratio_;    // zero but for touched_
  std::vector<float> inverse_;  // 1 / frequency
  std::vector<std::uint32_t> touched_;
  double missing_ = 0;
  double words_ = 0;
  double log_words_ = 0;  // of the words and one more
};

}  // namespace sejajar::score
