#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "dp/band.h"
#include "dp/moves.h"
#include "dp/viterbi.h"

namespace sejajar::dp {

/// Costs further apart than this do not add up: e^-36 is below the precision of a double.
inline constexpr double kNegligible = 36;

/// -ln(e^-a + e^-b), for costs in nats that may be infinite.
inline double soft_min(double a, double b) {
  if (a > b) std::swap(a, b);
  return b - a > kNegligible || b == kImpossible ? a : a - std::log1p(std::exp(a - b));
}

/// -ln of the summed probability of all paths into (forward) and out of (backward) each node, one
/// value per node and arrival. The two at one node of the same arrival add up to the cost of all
/// paths through it.
struct Sums {
  std::vector<std::array<double, 2>> forward;
  std::vector<std::array<double, 2>> backward;
  double total = kImpossible;  ///< -ln of the sum over all paths

  /// -ln of the summed probability of all paths through node `node`.
  double cost_through(std::size_t node) const {
    return soft_min(forward[node][kOther] + backward[node][kOther],
                    forward[node][kTargetNull] + backward[node][kTargetNull]);
  }

  /// Probability of the bead of cost `cost` from node `before` to node `after` (indices in the
  /// band).
  double posterior(std::size_t before, std::size_t after, Move move, double cost) const {
    const double into = move.target > 0 ? soft_min(forward[before][0], forward[before][1])
                                        : forward[before][kOther];
    const double out = backward[after][arrival_of(move)];
    const double all = into + cost + out;
    if (all == kImpossible || all - total > kNegligible) return 0;
    return std::min(1.0, std::exp(total - all));
  }
};

/// Collects costs to be summed as probabilities: two passes, so that each takes one exp at most.
class SoftSum {
 public:
  void add(double cost) {
    if (cost < least_) least_ = cost;
    if (count_ < costs_.size()) costs_[count_++] = cost;
  }
  double result() const {
    if (least_ == kImpossible) return least_;
    double sum = 0;
    for (std::size_t k = 0; k < count_; ++k) {
      if (costs_[k] - least_ < kNegligible) sum += std::exp(least_ - costs_[k]);
    }
    return least_ - std::log(sum);
  }

 private:
  std::array<double, 2 * kMoves.size()> costs_;
  std::size_t count_ = 0;
  double least_ = kImpossible;
};

/// Forward and backward sums over all paths inside `band`, in nats (no underflow at any length).
/// `cost` as for viterbi(). Source: Rabiner (1989), in the log domain.
template <class Cost>
Sums sum_paths(const Band& band, std::span<const Move> moves, Cost&& cost) {
  Sums sums;
  sums.forward.assign(band.cells(), {kImpossible, kImpossible});
  sums.backward.assign(band.cells(), {kImpossible, kImpossible});
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();

  // Before (i, j) is visited, the sums of all nodes that reach it by one move are final.
  sums.forward[0][kOther] = 0;
  for (std::uint32_t i = 0; i <= n; ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      if (i == 0 && j == 0) continue;
      SoftSum into[2];
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const Move move = moves[k];
        if (move.source > i || move.target > j) continue;
        if (!band.contains(i - move.source, j - move.target)) continue;
        const auto& before = sums.forward[band.index(i - move.source, j - move.target)];
        const double least =
            move.target > 0 ? soft_min(before[kOther], before[kTargetNull]) : before[kOther];
        if (least != kImpossible) into[arrival_of(move)].add(least + cost(i, j, k));
      }
      sums.forward[band.index(i, j)] = {into[kOther].result(), into[kTargetNull].result()};
    }
  }
  // Before (i, j) is visited, the sums of all nodes that it reaches by one move are final.
  sums.backward[band.index(n, m)] = {0, 0};
  for (std::uint32_t i = n + 1; i-- > 0;) {
    for (std::uint32_t j = band.last(i) + 1; j-- > band.first(i);) {
      if (i == n && j == m) continue;
      SoftSum out[2];
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const Move move = moves[k];
        if (!band.contains(i + move.source, j + move.target)) continue;
        const auto& after = sums.backward[band.index(i + move.source, j + move.target)];
        const double rest = after[arrival_of(move)];
        if (rest == kImpossible) continue;
        const double all = rest + cost(i + move.source, j + move.target, k);
        out[kOther].add(all);
        if (allowed(move, kTargetNull)) out[kTargetNull].add(all);
      }
      sums.backward[band.index(i, j)] = {out[kOther].result(), out[kTargetNull].result()};
    }
  }
  sums.total = sums.backward[0][kOther];
  return sums;
}

}  // namespace sejajar::dp
