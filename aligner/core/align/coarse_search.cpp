// Row by row: forward the cheapest paths to every node, which are stored; backward the cheapest
// paths from it, of which only one row is kept.

#include "core/align/coarse_search.h"

#include <algorithm>
#include <utility>

#include "core/dp/paths.h"
#include "ground/threads/parallel.h"

namespace sejajar::aligning {

namespace {

using dp::kImpossible;

using dp::kOneToOne;
using dp::kSourceNull;
using dp::kTargetNull;

}  // namespace

CoarseSearch::CoarseSearch(const analyze::PairAnalysis& pair,
                           const score::PassParameters& parameters,
                           const score::Components& weights, const dp::Band& band)
    : band_(band), pair_costs_(band.node_count(), 0), into_(band.node_count(), kImpossible) {
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
  threads::for_chunks({n, 16, n > threads::kParallelRows},
                      [&](std::uint32_t begin, std::uint32_t end) {
                        for (std::uint32_t i = begin; i < end; ++i) weigh_row(i + 1);
                      });
  into_[0] = 0;
  for (std::uint32_t i = 0; i <= n; ++i) fill_row(i);
}

/// Computes the cost of the cheapest path to each node of row i from the costs of row i - 1. A row
/// of a band never begins or ends to the left of the row above it. So the columns that both rows
/// have are those from the first of row i to the last of row i - 1.
void CoarseSearch::fill_row(std::uint32_t i) {
  const std::uint32_t first = band_.first(i);
  const std::uint32_t last = band_.last(i);
  const std::size_t row = band_.index(i, first) - first;  // plus a column: the node's index
  if (i > 0) {
    const std::uint32_t last_above = band_.last(i - 1);
    const std::size_t above = band_.index(i - 1, first) - first;
    for (std::uint32_t j = first; j <= last_above; ++j)
      into_[row + j] = into_[above + j] + source_nulls_[i - 1];
    for (std::uint32_t j = std::max(first, band_.first(i - 1) + 1);
         j <= std::min(last, last_above + 1); ++j) {
      const double pair = into_[above + j - 1] + static_cast<double>(pair_costs_[row + j]);
      into_[row + j] = std::min(into_[row + j], pair);
    }
  }
  for (std::uint32_t j = first + 1; j <= last; ++j)
    into_[row + j] = std::min(into_[row + j], into_[row + j - 1] + target_nulls_[j - 1]);
}

/// Cost of the cheapest path from (0, 0) whose last bead is `step`.
double CoarseSearch::cost_through(const dp::Step& step) const {
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
      if (cost_through({i, j, shape}) < cost_through(step)) step.shape = shape;
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
  if (i == band_.source_size()) {
    out.back() = 0;
  } else {
    const std::uint32_t begin = band_.first(i + 1);
    const std::uint32_t end = band_.last(i + 1) + 1;
    for (std::uint32_t j = begin; j <= last; ++j)
      out[j - first] = next[j - begin] + source_nulls_[i];
    for (std::uint32_t j = std::max(begin, first + 1); j < std::min(end, last + 2); ++j) {
      const double pair = next[j - begin] + static_cast<double>(pair_costs_[band_.index(i + 1, j)]);
      out[j - 1 - first] = std::min(out[j - 1 - first], pair);
    }
  }
  for (std::uint32_t j = last; j-- > first;)
    out[j - first] = std::min(out[j - first], out[j + 1 - first] + target_nulls_[j]);
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
