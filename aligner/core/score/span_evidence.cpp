// The ratios of a span's words are sums of those of its sentences. So each sentence is scattered
// once and looked up once for every word of the candidates, which gives a row of ratios; spans add
// up the rows of their sentences and multiply what they have for each sentence of the other side,
// both over neighbouring numbers, and take one logarithm.

#include "core/score/span_evidence.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/dp/shapes.h"
#include "core/score/ratio_sum.h"
#include "core/score/sentence_evidence.h"
#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

constexpr std::uint32_t kStartsAtATime = 64;  // that one thread takes

/// Words first .. last - 1 of the other side.
struct Stretch {
  std::size_t first = SIZE_MAX;
  std::size_t last = 0;

  void cover(const Stretch& other) {
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
  std::size_t size() const { return last > first ? last - first : 0; }
};

/// What one sentence says of each word of a stretch.
struct RatioRow {
  Stretch stretch;
  std::vector<float> ratios;
  float missing = 0;
  double words = 0;
};

/// ln of the product of `ratios`, each with `missing` added.
double log_product(const float* ratios, std::size_t count, float missing) {
  using Lanes = Eigen::Array4f;
  constexpr std::size_t kLanes = 4;
  constexpr std::size_t kBlock =
      4 * kLanes;  // a lane's product of four stays within a float's range
  double product = 1;
  double sum = 0;
  std::size_t k = 0;
  // product * e^sum is the product of the first k ratios; product stays within a double's range.
  while (k + kLanes <= count) {
    Lanes lanes = Lanes::Ones();
    const std::size_t end = std::min(count - (count - k) % kLanes, k + kBlock);
    for (; k < end; k += kLanes) lanes *= Eigen::Map<const Lanes>(ratios + k) + missing;
    product *= static_cast<double>(lanes[0]) * static_cast<double>(lanes[1]) *
               (static_cast<double>(lanes[2]) * static_cast<double>(lanes[3]));
    if (product < 1e150) continue;
    sum += std::log(product);
    product = 1;
  }
  for (; k < count; ++k) product *= static_cast<double>(ratios[k] + missing);
  return sum + std::log(product);
}

/// Fills in the evidence of one chunk of starts, last to first, so that the rows of the sentences
/// after a start are known when it is visited.
class ChunkFiller {
 public:
  ChunkFiller(const Direction& direction, const CandidateRanges& ranges, float* values)
      : spans_(direction.side),
        others_(direction.others),
        ranges_(ranges),
        ratios_(direction.table),
        values_(values) {}

  void fill(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t rows_end = std::min(end + ranges_.longest() - 1, ranges_.starts());
    for (std::uint32_t k = rows_end; k-- > begin;) {
      look_up(k);
      if (k < end) evaluate(k);
    }
  }

 private:
  /// The words of the candidates of spans from `start`.
  Stretch stretch_of(std::uint32_t start) const {
    Stretch stretch;
    for (std::uint32_t size = 1; size <= ranges_.longest_of(start); ++size) {
      const SentenceRange range = ranges_.of(start, size);
      if (range.empty()) continue;
      stretch.cover({others_.units.begin_of(range.begin), others_.units.begin_of(range.end)});
    }
    return stretch;
  }

  /// Makes the row of sentence k for all spans that hold it.
  void look_up(std::uint32_t k) {
    RatioRow& row = rows_[k % dp::kMostSentences];
    row.stretch = {};
    for (std::uint32_t start = k - std::min(k, ranges_.longest() - 1); start <= k; ++start)
      if (start + ranges_.longest_of(start) > k) row.stretch.cover(stretch_of(start));
    if (row.stretch.size() == 0) return;  // no span with candidates holds it
    ratios_.set(spans_.units[k]);
    row.missing = ratios_.missing();
    row.words = ratios_.words();
    row.ratios.resize(row.stretch.size());
    const std::uint32_t* words = others_.units.range(0, others_.units.size()).data();
    for (std::size_t w = 0; w < row.ratios.size(); ++w)
      row.ratios[w] = ratios_.of(words[row.stretch.first + w]);
  }

  void evaluate(std::uint32_t start) {
    const Stretch stretch = stretch_of(start);
    if (stretch.size() == 0) return;  // no word in a candidate: all evidence is 0
    float missing = 1;
    double words = 0;
    const float* sums = nullptr;  // over the open span, for each word of the stretch
    const std::uint32_t longest = std::min(ranges_.longest_of(start), ranges_.starts() - start);
    for (std::uint32_t size = 1; size <= longest; ++size) {
      const RatioRow& row = rows_[(start + size - 1) % dp::kMostSentences];
      const float* ratios = row.ratios.data() + (stretch.first - row.stretch.first);
      sums = size == 1 ? ratios : add(sums, ratios, stretch.size());
      missing += row.missing;
      words += row.words;
      const double log_words = std::log(words + 1);
      const SentenceRange range = ranges_.of(start, size);
      float* out = values_ + ranges_.offset(start, size);
      for (std::uint32_t j = range.begin; j < range.end; ++j) {
        const std::size_t first = others_.units.begin_of(j);
        const std::size_t count = others_.units.begin_of(j + 1) - first;
        *out++ = static_cast<float>(log_product(sums + (first - stretch.first), count, missing) -
                                    static_cast<double>(count) * log_words);
      }
    }
  }

  /// Returns the sums of both rows, in sums_, of which `sums` may be a part.
  const float* add(const float* sums, const float* ratios, std::size_t count) {
    sums_.resize(count);
    for (std::size_t w = 0; w < count; ++w) sums_[w] = sums[w] + ratios[w];
    return sums_.data();
  }

  const Side& spans_;
  const Side& others_;
  const CandidateRanges& ranges_;
  RatioSum ratios_;
  float* values_;
  std::array<RatioRow, dp::kMostSentences> rows_;  // of the last sentences looked up, by number
  std::vector<float> sums_;                        // over a span of several, see evaluate()
};

}  // namespace

SpanEvidence::SpanEvidence(const Side& spans, const Side& others, const RatioTable& table,
                           const CandidateRanges& ranges)
    : ranges_(ranges), values_(ranges.values()) {
  const Direction direction{spans, others, table};
  if (ranges.longest() == 1) {
    fill_sentence_evidence(direction, ranges, values_.data());
    return;
  }
  const std::uint32_t n = ranges.starts();
  threads::for_chunks(
      {n, kStartsAtATime, n > threads::kParallelRows},
      [&] { return ChunkFiller(direction, ranges, values_.data()); },
      [](ChunkFiller& filler, std::uint32_t begin, std::uint32_t end) { filler.fill(begin, end); });
}

}  // namespace sejajar::score
