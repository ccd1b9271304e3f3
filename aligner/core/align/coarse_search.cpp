// One row after the other: forward the cheapest ways to every node, which stay; backward those from
// it, of which only one row is kept.

#include "core/align/coarse_search.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/dp/parallel.h"

namespace sejajar::aligning {

namespace {

using dp::kImpossible;

/// The moves, as rows of dp::kMoves.
enum Single : std::uint8_t { kSourceNull, kTargetNull, kPair };
constexpr std::array kSingles = {dp::kMoves[kSourceNull], dp::kMoves[kTargetNull],
                                 dp::kMoves[kPair]};
static_assert(kSingles == std::array<dp::Move, 3>{{{1, 0}, {0, 1}, {1, 1}}});

}  // namespace

CoarseSearch::CoarseSearch(const analyze::PairAnalysis& pair, const score::Beliefs& beliefs,
                           const score::Components& weights, const dp::Band& band)
    : band_(band), pair_costs_(band.cells(), 0), into_(band.cells(), kImpossible) {
  const score::Scorer scorer(pair, beliefs, weights, dp::Lattice(band, kSingles));
  const std::uint32_t n = band.source_size();
  for (std::uint32_t i = 1; i <= n; ++i)
    source_nulls_.push_back(scorer.cost(i, 0, kSingles[kSourceNull]));
  for (std::uint32_t j = 1; j <= band.target_size(); ++j)
    target_nulls_.push_back(scorer.cost(0, j, kSingles[kTargetNull]));
#pragma omp parallel for schedule(dynamic, 16) if (n > dp::kParallelRows)
  for (std::int64_t row = 1; row <= static_cast<std::int64_t>(n); ++row) {
    const auto i = static_cast<std::uint32_t>(row);
    const std::uint32_t first = std::max(band.first(i), band.first(i - 1) + 1);
    for (std::uint32_t j = first; j <= std::min(band.last(i), band.last(i - 1) + 1); ++j)
      pair_costs_[band.index(i, j)] = static_cast<float>(scorer.cost(i, j, kSingles[kPair]));
  }
  // Before a node is visited, everything that leads to it is final.
  into_[0] = 0;
  for (std::uint32_t i = 0; i <= n; ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      double& best = into_[band.index(i, j)];
      for (const Single move : {kSourceNull, kTargetNull, kPair})
        best = std::min(best, after({i, j, move}));
    }
  }
}

/// The cheapest way to the end of `step` that ends with it.
double CoarseSearch::after(const dp::Step& step) const {
  const auto [i, j, move] = step;
  const auto [source, target] = kSingles[move];
  if (source > i || target > j || !band_.contains(i - source, j - target)) return kImpossible;
  const double before = into(i - source, j - target);
  if (move == kSourceNull) return before + source_nulls_[i - 1];
  if (move == kTargetNull) return before + target_nulls_[j - 1];
  return before + static_cast<double>(pair_costs_[band_.index(i, j)]);
}

std::vector<dp::Step> CoarseSearch::path() const {
  std::vector<dp::Step> path;
  std::uint32_t i = band_.source_size();
  std::uint32_t j = band_.target_size();
  // (i, j) is on a cheapest path, and `path` is the rest of it, backwards.
  while (i > 0 || j > 0) {
    dp::Step step{i, j, kPair};
    for (const Single move : {kSourceNull, kTargetNull}) {
      if (after({i, j, move}) < after(step)) step.move = move;
    }
    path.push_back(step);
    i -= kSingles[step.move].source;
    j -= kSingles[step.move].target;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

/// The cheapest ways from the nodes of row i to the end; `next` are those of the row below.
std::vector<double> CoarseSearch::row_out(std::uint32_t i, const std::vector<double>& next) const {
  const std::uint32_t first = band_.first(i);
  const std::uint32_t last = band_.last(i);
  std::vector<double> out(last - first + 1, kImpossible);
  const bool is_last = i == band_.source_size();
  if (is_last) out.back() = 0;
  const auto below = [&](std::uint32_t j) {
    const bool inside = !is_last && j >= band_.first(i + 1) && j <= band_.last(i + 1);
    return inside ? next[j - band_.first(i + 1)] : kImpossible;
  };
  for (std::uint32_t j = last + 1; j-- > first;) {
    double& best = out[j - first];
    if (j < last) best = std::min(best, out[j + 1 - first] + target_nulls_[j]);
    if (below(j) != kImpossible) best = std::min(best, below(j) + source_nulls_[i]);
    if (below(j + 1) == kImpossible) continue;
    best =
        std::min(best, below(j + 1) + static_cast<double>(pair_costs_[band_.index(i + 1, j + 1)]));
  }
  return out;
}

dp::Band CoarseSearch::within(double nats) const {
  const std::uint32_t n = band_.source_size();
  const double most = into_.back() + nats;
  std::vector<std::uint32_t> first(n + 1, band_.target_size());
  std::vector<std::uint32_t> last(n + 1, 0);
  std::vector<double> out;
  for (std::uint32_t i = n + 1; i-- > 0;) {
    out = row_out(i, out);
    for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
      if (into(i, j) + out[j - band_.first(i)] > most) continue;
      first[i] = std::min(first[i], j);
      last[i] = std::max(last[i], j);
    }
  }
  last.back() = band_.target_size();
  return {std::move(first), std::move(last)};
}

}  // namespace sejajar::aligning
