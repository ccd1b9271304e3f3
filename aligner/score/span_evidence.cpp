// Scatter and gather: the translations of a growing span are added up in one array over the other
// side's vocabulary, and every sentence in reach then looks its words up there. The ratios of a
// sentence are multiplied and take one logarithm.

#include "score/span_evidence.h"

#include <algorithm>
#include <cmath>

#include "dp/parallel.h"

namespace sejajar::score {

namespace {

/// The other side's words, each with the sum of its translation probabilities from the open span
/// over its frequency.
class Scatter {
 public:
  Scatter(const Side& others, const model::TranslationTable& table)
      : table_(table), ratio_(others.counts.size(), 0.0F), inverse_(others.counts.size()) {
    const auto total = static_cast<float>(others.units.values());
    for (std::size_t k = 0; k < inverse_.size(); ++k)
      inverse_[k] = total / static_cast<float>(others.counts[k]);
  }

  void add(std::uint32_t word) {
    for (const model::Translation& entry : table_.of(word)) {
      if (ratio_[entry.word] == 0) touched_.push_back(entry.word);
      ratio_[entry.word] += entry.probability * inverse_[entry.word];
    }
    missing_ += table_.missing_of(word);
    words_ += 1;
    log_words_ = std::log(words_ + 1);
  }

  void clear() {
    for (const std::uint32_t word : touched_) ratio_[word] = 0;
    touched_.clear();
    missing_ = 0;
    words_ = 0;
    log_words_ = 0;
  }

  /// The evidence for one sentence.
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

}  // namespace

SpanEvidence::SpanEvidence(const Side& spans, const Side& others,
                           const model::TranslationTable& table, const Reaches& reaches)
    : reaches_(reaches), values_(reaches.values()) {
  const auto n = static_cast<std::int64_t>(reaches.starts());
#pragma omp parallel if (n > dp::kParallelRows)
  {
    Scatter scatter(others, table);
#pragma omp for schedule(dynamic, 16)
    for (std::int64_t row = 0; row < n; ++row) {
      const auto start = static_cast<std::uint32_t>(row);
      scatter.clear();
      for (std::uint32_t size = 1; size <= reaches.longest() && start + size <= n; ++size) {
        for (const std::uint32_t word : spans.units[start + size - 1]) scatter.add(word);
        const Reach reach = reaches.of(start, size);
        float* out = values_.data() + reaches.offset(start, size);
        for (std::uint32_t j = reach.begin; j < reach.end; ++j) {
          *out++ = static_cast<float>(scatter.gather(others.units[j]));
        }
      }
    }
  }
}

}  // namespace sejajar::score
