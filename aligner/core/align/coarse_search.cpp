// Row by row: forward the cheapest paths to every node, which are stored; backward the cheapest
// paths from it, of which only one row is kept.

#include "core/align/coarse_search.h"

#include <algorithm>
#include <utility>

#include "core/dp/parallel.h"
#include "core/dp/paths.h"
#include "ground/threads/parallel.h"

namespace sejajar::aligning {

namespace {

using dp::kImpossible;

constexpr dp::Shape kSourceNull{1, 0};
constexpr dp::Shape kTargetNull{0, 1};
constexpr dp::Shape kOneToOne{1, 1};

}  // namespace

CoarseSearch::CoarseSearch(const analyze::PairAnalysis& pair,
                           const score::PassParameters& parameters,
                           const score::Components& weights, const dp::Band& band)
    : band_(band), pair_costs_(band.cells(), 0), into_(band.cells(), kImpossible) {
  const score::Scorer scorer(pair, parameters, weights, score::OneToOneBeads{band});
  const std::uint32_t n = band.source_size();
  for (std::uint32_t i = 1; i <= n; ++i) source_nulls_.push_back(scorer.cost({i, 0, kSourceNull}));
  for (std::uint32_t j = 1; j <= band.target_size(); ++j)
    target_nulls_.push_back(scorer.cost({0, j, kTargetNull}));
  const auto weigh_row = [&](std::uint32_t i) {
    const std::uint32_t first = std::max(band.first(i), band.first(i - 1) + 1);
    for (std::uint32_t j = first; j <= std::min(band.last(i), band.last(i - 1) + 1); ++j)
      pair_costs_[band.index(i, j)] = static_cast<float>(scorer.cost({i, j, kOneToOne}));
  };
  threads::for_chunks({n, 16, n > dp::kParallelRows}, [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) weigh_row(i + 1);
  });
  // Before a node is visited, the costs of all nodes that lead to it are final.
  into_[0] = 0;
  for (std::uint32_t i = 0; i <= n; ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      double& best = into_[band.index(i, j)];
      for (const dp::Shape shape : {kSourceNull, kTargetNull, kOneToOne})
        best = std::min(best, after({i, j, shape}));
    }
  }
}

/// Cost of the cheapest path that ends with `step`.
double CoarseSearch::after(const dp::Step& step) const {
  const auto [i, j, shape] = step;
  const auto [source, target] = shape;
  if (source > i || target > j || !band_.contains(i - source, j - target)) return kImpossible;
  const double before = into(i - source, j - target);
  if (target == 0) return before + source_nulls_[i - 1];
  if (source == 0) return before + target_nulls_[j - 1];
  return before + static_cast<double>(pair_costs_[band_.index(i, j)]);
}

std::vector<dp::Step> CoarseSearch::path() const {
  std::vector<dp::Step> path;
  std::uint32_t i = band_.source_size();
  std::uint32_t j = band_.target_size();
  // (i, j) is on a cheapest path, and `path` holds the rest of it, backwards.
  while (i > 0 || j > 0) {
    dp::Step step{i, j, kOneToOne};
    for (const dp::Shape shape : {kSourceNull, kTargetNull}) {
      if (after({i, j, shape}) < after(step)) step.shape = shape;
    }
    path.push_back(step);
    i = step.source().begin;
    j = step.target().begin;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

/// Costs of the cheapest paths from the nodes of row i to the end; `next` holds them for row i + 1.
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
