// For each row, the ratios of the source sentences before and after it are summed in two arrays,
// and the words of the target sentences before and after every column are looked up in both; then
// the same from the target side, column by column. A logarithm is taken only for words that one
// sentence explains much better than the other, which are few.

#include "core/score/boundary_evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/score/ratio_sum.h"
#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

constexpr std::uint32_t kChunk = 64;  // rows that one thread takes at a time
constexpr double kMuchBetter = 3;
constexpr double kMost = 20;  // times better; rare words would count for more in longer texts
constexpr double kEndless = 1e200;

/// How well one sentence explains the words of the other side.
struct Explainer {
  explicit Explainer(const RatioSum& ratios)
      : sum(ratios), missing(ratios.missing() + 1), scale(1 / (ratios.words() + 1)) {}

  double ratio(std::uint32_t word) const {
    return static_cast<double>(sum.of(word) + missing) * scale;
  }

  const RatioSum& sum;
  float missing;
  double scale;
};

/// Sums over words of the ln of how much better one sentence explains them than another, in nats.
struct Excess {
  double much = 0;  ///< over words that it explains much better
  double only = 0;  ///< over words that it makes more probable and the other does not
};

double log_of(double product) {
  return product == 1 ? 0 : std::log(product);
}

Excess excess(std::span<const std::uint32_t> words, const Explainer& better,
              const Explainer& worse) {
  const auto least = static_cast<float>(1 / better.scale) - better.missing;
  const auto least_much = static_cast<float>(kMuchBetter / better.scale) - better.missing;
  const auto most = static_cast<float>(1 / worse.scale) - worse.missing;
  double much = 1;
  double only = 1;
  for (const std::uint32_t word : words) {
    if (better.sum.of(word) < least) continue;  // nearly all of them
    const bool is_only = worse.sum.of(word) <= most;
    const bool is_much = better.sum.of(word) >= least_much;
    if (!is_only && !is_much) continue;
    const double times = std::min(better.ratio(word) / worse.ratio(word), kMost);
    if (is_much && times >= kMuchBetter) much = std::min(much * times, kEndless);
    if (is_only) only = std::min(only * times, kEndless);
  }
  return {log_of(much), log_of(only)};
}

/// Calls add(k, j, at start, at end) for each node (k, j) of `band`, whose rows are boundaries of
/// `direction.side`, with the excess of its two neighbouring sentences. Not for row 0 and column 0,
/// nor for the end of either text.
template <class Add>
void compare_neighbours(const Direction& direction, const dp::Band& band, const Add& add) {
  const auto& sentences = direction.side.units;
  const auto& others = direction.others.units;
  struct Sums {
    RatioSum before, after;
  };
  const auto compare = [&](Sums& sums, std::uint32_t begin, std::uint32_t end) {
    auto& [before, after] = sums;
    after.set(sentences[begin]);
    // Before row k is visited, `after` holds sentence k - 1.
    for (std::uint32_t k = begin + 1; k <= end; ++k) {
      std::swap(before, after);
      after.set(sentences[k]);
      const Explainer earlier(before);
      const Explainer later(after);
      const std::uint32_t last = band.last(k);
      for (std::uint32_t j = std::max(band.first(k), 1U); j <= last && j < others.size(); ++j) {
        add(k, j, excess(others[j], earlier, later), excess(others[j - 1], later, earlier));
      }
    }
  };
  const auto rows = static_cast<std::uint32_t>(std::max<std::size_t>(sentences.size(), 1) - 1);
  threads::for_chunks(
      {rows, kChunk, rows > threads::kParallelRows},
      [&] {
        return Sums{RatioSum(direction.table), RatioSum(direction.table)};
      },
      compare);
}

}  // namespace

BoundaryEvidence::BoundaryEvidence(const analyze::PairAnalysis& pair, const Ratios& ratios,
                                   const dp::Band& band)
    : band_(&band), values_(band.node_count()), only_(band.node_count()) {
  const Side source{pair.source.units, pair.source.counts};
  const Side target{pair.target.units, pair.target.counts};
  const auto add = [&](std::size_t node, const Excess& at_start, const Excess& at_end) {
    values_[node].at_start += static_cast<float>(at_start.much);
    values_[node].at_end += static_cast<float>(at_end.much);
    return Ends{static_cast<float>(at_start.only), static_cast<float>(at_end.only)};
  };
  compare_neighbours({source, target, ratios.forward}, band,
                     [&](std::uint32_t i, std::uint32_t j, Excess at_start, Excess at_end) {
                       const std::size_t node = band.index(i, j);
                       only_[node].source = add(node, at_start, at_end);
                     });
  compare_neighbours({target, source, ratios.backward}, band.transposed(),
                     [&](std::uint32_t j, std::uint32_t i, Excess at_start, Excess at_end) {
                       const std::size_t node = band.index(i, j);
                       only_[node].target = add(node, at_start, at_end);
                     });
}

}  // namespace sejajar::score
