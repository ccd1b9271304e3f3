// A word that the sentence does not explain has the same ratio as all others of its kind, so the
// product over the words of a sentence is that of the words explained, found by an inverted index,
// and a power of the ratio of the rest.

#include "core/score/sentence_evidence.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/dp/parallel.h"
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
  Filler(const Side& spans, const Side& others, const RatioTable& table,
         const analyze::InvertedIndex& sentences)
      : spans_(spans),
        others_(others),
        table_(table),
        sentences_(sentences),
        sums_(table.others(), 0.0F) {}

  void fill(std::uint32_t k, const SentenceRange& range, float* out) {
    if (range.empty()) return;
    add_words(spans_.units[k]);
    products_.assign(range.size(), 1.0);
    logs_.assign(range.size(), 0.0);
    for (const std::uint32_t word : explained_) {
      multiply(word, range, 1 + static_cast<double>(sums_[word]) / missing_);
      sums_[word] = 0;
    }
    const double words = static_cast<double>(spans_.units[k].size());
    const double rest =
        std::log(missing_) - std::log(words + 1);  // of a word that is not explained
    for (std::uint32_t j = range.begin; j < range.end; ++j) {
      const double product = products_[j - range.begin];
      const double explained = logs_[j - range.begin] + (product == 1 ? 0 : std::log(product));
      *out++ = static_cast<float>(explained + static_cast<double>(others_.units[j].size()) * rest);
    }
  }

 private:
  /// Sets sums_, explained_ and missing_ for `words`.
  void add_words(std::span<const std::uint32_t> words) {
    explained_.clear();
    float missing = 1;
    for (const std::uint32_t word : words) {
      missing += table_.missing_of(word);
      for (const Ratio& entry : table_.of(word)) {
        if (sums_[entry.word] == 0) explained_.push_back(entry.word);
        sums_[entry.word] += entry.ratio;
      }
    }
    missing_ = static_cast<double>(missing);
  }

  /// Multiplies the products of the sentences of `range` that have `word` by `factor`.
  void multiply(std::uint32_t word, const SentenceRange& range, double factor) {
    const auto sentences = sentences_.of(word);
    auto place = std::lower_bound(sentences.begin(), sentences.end(), range.begin);
    for (; place != sentences.end() && *place < range.end; ++place) {
      double& product = products_[*place - range.begin];
      product *= factor;
      if (product < kLarge) continue;
      logs_[*place - range.begin] += std::log(product);
      product = 1;
    }
  }

  const Side& spans_;
  const Side& others_;
  const RatioTable& table_;
  const analyze::InvertedIndex& sentences_;
  std::vector<float> sums_;               // per word of the other side; zero between sentences
  std::vector<std::uint32_t> explained_;  // words with a sum
  double missing_ = 1;
  std::vector<double> products_, logs_;  // per sentence of the range
};

}  // namespace

void fill_sentence_evidence(const Side& spans, const Side& others, const RatioTable& table,
                            const CandidateRanges& ranges, float* values) {
  const std::uint32_t n = ranges.starts();
  const analyze::InvertedIndex sentences = sentences_of_words(others);
  threads::for_chunks(
      {n, kSentencesAtATime, n > dp::kParallelRows},
      [&] { return Filler(spans, others, table, sentences); },
      [&](Filler& filler, std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t k = begin; k < end; ++k)
          filler.fill(k, ranges.of(k, 1), values + ranges.offset(k, 1));
      });
}

}  // namespace sejajar::score
