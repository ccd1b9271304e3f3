// For each row, the words of the two source sentences on either side of it are scattered into two
// arrays, and the words of the two target sentences round every column look themselves up in both;
// then the same from the target side, column by column. A logarithm is taken only for words that
// one sentence explains much better than the other, which are few.

#include "core/score/crossings.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/dp/parallel.h"
#include "core/score/scatter.h"

namespace sejajar::score {

namespace {

constexpr std::int64_t kChunk = 64;  // lines that one thread takes at a time
constexpr double kMuchBetter = 3;
constexpr double kMost = 20;  // times better; rare words would count for more in longer texts

/// A sentence whose words are scattered, as the denominator of many ratios.
struct Explainer {
  explicit Explainer(const Scatter& words)
      : scatter(words), missing(words.missing() + 1), scale(1 / (words.words() + 1)) {}

  double ratio(std::uint32_t word) const {
    return static_cast<double>(scatter.raw_ratio(word) + missing) * scale;
  }

  const Scatter& scatter;
  float missing;
  double scale;
};

/// What `better` explains of `words` beyond `worse`, in nats, of words that it explains much
/// better.
double excess(std::span<const std::uint32_t> words, const Explainer& better,
              const Explainer& worse) {
  const auto least = static_cast<float>(kMuchBetter / better.scale) - better.missing;
  double product = 1;
  for (const std::uint32_t word : words) {
    if (better.scatter.raw_ratio(word) < least) continue;  // nearly all of them
    const double times = better.ratio(word) / worse.ratio(word);
    if (times >= kMuchBetter) product = std::min(product * std::min(times, kMost), 1e200);
  }
  return product == 1 ? 0 : std::log(product);
}

/// Rows of `band` that hold column j, both inclusive.
struct RowRange {
  std::uint32_t first;
  std::uint32_t last;
};

std::vector<RowRange> rows_of_columns(const dp::Band& band) {
  std::vector<RowRange> rows;
  std::uint32_t top = 0;
  std::uint32_t bottom = 0;
  for (std::uint32_t j = 0; j <= band.target_size(); ++j) {
    while (band.last(top) < j) ++top;
    while (bottom < band.source_size() && band.first(bottom + 1) <= j) ++bottom;
    rows.push_back({top, bottom});
  }
  return rows;
}

/// Calls add(k, other, at start, at end) for each node of line k.
template <class Ends, class Add>
void cross(const Side& side, const Side& others, const RatioTable& table, const Ends& ends,
           const Add& add) {
  const auto lines = static_cast<std::int64_t>(side.units.size());
#pragma omp parallel if (lines > dp::kParallelRows)
  {
    Scatter before(table);
    Scatter behind(table);
#pragma omp for schedule(dynamic, 1)
    for (std::int64_t chunk = 1; chunk < lines; chunk += kChunk) {
      const auto begin = static_cast<std::uint32_t>(chunk);
      const auto end = static_cast<std::uint32_t>(std::min(lines, chunk + kChunk));
      behind.set(side.units[begin - 1]);
      // Before line k is visited, sentence k - 1 is scattered behind the line before it.
      for (std::uint32_t k = begin; k < end; ++k) {
        std::swap(before, behind);
        behind.set(side.units[k]);
        const Explainer earlier(before);
        const Explainer later(behind);
        const auto [first, last] = ends(k);
        for (std::uint32_t j = std::max(first, 1U); j <= last && j < others.units.size(); ++j) {
          add(k, j, excess(others.units[j], earlier, later),
              excess(others.units[j - 1], later, earlier));
        }
      }
    }
  }
}

}  // namespace

Crossings::Crossings(const analyze::PairAnalysis& pair, const Ratios& ratios,
                     const dp::Lattice& lattice)
    : band_(lattice.band) {
  if (lattice.moves.size() < dp::kMoves.size()) return;
  values_.resize(2 * band_.cells(), 0);
  const Side source{pair.source.units, pair.source.counts};
  const Side target{pair.target.units, pair.target.counts};
  const auto columns = [&](std::uint32_t i) { return RowRange{band_.first(i), band_.last(i)}; };
  const std::vector<RowRange> rows = rows_of_columns(band_);
  const auto add = [&](std::uint32_t i, std::uint32_t j, double at_start, double at_end) {
    float* value = values_.data() + 2 * band_.index(i, j);
    value[0] += static_cast<float>(at_start);
    value[1] += static_cast<float>(at_end);
  };
  cross(source, target, ratios.forward, columns, add);
  cross(
      target, source, ratios.backward, [&](std::uint32_t j) { return rows[j]; },
      [&](std::uint32_t j, std::uint32_t i, double at_start, double at_end) {
        add(i, j, at_start, at_end);
      });
}

}  // namespace sejajar::score
