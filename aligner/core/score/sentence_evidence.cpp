// All words that a sentence does not explain have the same ratio. So the product of the ratios of
// another sentence is a power of that one, times a factor for each word that is explained. An
// inverted index finds the sentences with these words.

#include "core/score/sentence_evidence.h"

#include <cmath>
#include <vector>

#include "core/score/ratio_sum.h"
#include "ground/threads/parallel.h"
#include "language/analyze/inverted_index.h"

namespace sejajar::score {

namespace {

constexpr std::uint32_t kSentencesAtATime = 16;  // that one thread takes
constexpr double kLarge = 1e150;                 // a product that a few more factors could overflow

/// The sentences of each word, with repetitions.
analyze::InvertedIndex sentences_of_words(const Side& side) {
  return {side.counts.size(), [&](const auto& visit) {
            for (std::uint32_t k = 0; k < side.units.size(); ++k)
              for (const std::uint32_t word : side.units[k]) visit(word, k);
          }};
}

/// Fills in the evidence of one sentence after the other.
class Filler {
 public:
  Filler(const Direction& direction, const analyze::InvertedIndex& sentences)
      : spans_(direction.side),
        others_(direction.others),
        ratios_(direction.table),
        sentences_(sentences),
        first_(others_.counts.size(), 0) {}

  void fill(std::uint32_t k, const SentenceRange& range, float* out) {
    if (range.empty()) return;
    ratios_.set(spans_.units[k]);
    products_.assign(range.size(), 1.0);
    logs_.assign(range.size(), 0.0);
    const auto missing = static_cast<double>(ratios_.missing() + 1);
    for (const std::uint32_t word : ratios_.explained())
      multiply(word, range, 1 + static_cast<double>(ratios_.of(word)) / missing);
    // Of a word that is not explained.
    const double rest = std::log(missing) - std::log(ratios_.words() + 1);
    for (std::uint32_t j = range.begin; j < range.end; ++j) {
      const double product = products_[j - range.begin];
      const double explained = logs_[j - range.begin] + (product == 1 ? 0 : std::log(product));
      *out++ = static_cast<float>(explained + static_cast<double>(others_.units[j].size()) * rest);
    }
  }

 private:
  /// Multiplies the products of the sentences of `range` that have `word` by `factor`.
  void multiply(std::uint32_t word, const SentenceRange& range, double factor) {
    const auto sentences = sentences_.of(word);
    first_[word] = analyze::first_near(
        first_[word], sentences, [&](std::uint32_t sentence) { return sentence < range.begin; });
    for (std::size_t k = first_[word]; k < sentences.size() && sentences[k] < range.end; ++k) {
      double& product = products_[sentences[k] - range.begin];
      product *= factor;
      if (product < kLarge) continue;
      logs_[sentences[k] - range.begin] += std::log(product);
      product = 1;
    }
  }

  const Side& spans_;
  const Side& others_;
  RatioSum ratios_;
  const analyze::InvertedIndex& sentences_;
  std::vector<std::uint32_t> first_;     // per word, the first of its sentences in the last range
  std::vector<double> products_, logs_;  // per sentence of the range
};

}  // namespace

void fill_sentence_evidence(const Direction& direction, const CandidateRanges& ranges,
                            float* values) {
  const std::uint32_t n = ranges.starts();
  const analyze::InvertedIndex sentences = sentences_of_words(direction.others);
  threads::for_chunks(
      {n, kSentencesAtATime, n > threads::kParallelRows},
      [&] { return Filler(direction, sentences); },
      [&](Filler& filler, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t k = begin; k < end; ++k)
          filler.fill(k, ranges.of(k, 1), values + ranges.offset(k, 1));
      });
}

}  // namespace sejajar::score
