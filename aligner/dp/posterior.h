#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "dp/band.h"
#include "dp/moves.h"
#include "dp/row_moves.h"
#include "dp/viterbi.h"

namespace sejajar::dp {

/// Costs further apart than this do not add up: e^-36 is below the precision of a double.
inline constexpr double kNegligible = 36;

/// -ln(e^-a + e^-b), for costs in nats that may be infinite.
inline double soft_min(double a, double b) {
  if (a > b) std::swap(a, b);
  return b == kImpossible || b - a > kNegligible ? a : a - std::log1p(std::exp(a - b));
}

/// -ln of the summed probability of all paths into (forward) and out of (backward) each node, one
/// value per node and arrival. The two at one node of the same arrival add up to the cost of all
/// paths through it.
struct Sums {
  struct Into {
    double other = kImpossible;        ///< arriving by anything but a target null
    double target_null = kImpossible;  ///< arriving by a target null
    double any = kImpossible;          ///< both

    friend bool operator==(const Into&, const Into&) = default;
  };
  std::vector<Into> forward;
  std::vector<std::array<double, 2>> backward;  ///< by arrival
  double total = kImpossible;                   ///< -ln of the sum over all paths

  /// -ln of the summed probability of all paths through node `node`.
  double cost_through(std::size_t node) const {
    return soft_min(forward[node].other + backward[node][kOther],
                    forward[node].target_null + backward[node][kTargetNull]);
  }

  /// -ln of the summed probability of all paths into node `node` that may go on with `move`.
  double into(std::size_t node, Move move) const {
    return move.target > 0 ? forward[node].any : forward[node].other;
  }

  /// Probability of the bead of cost `cost` from node `before` to node `after` (indices in the
  /// band).
  double posterior(std::size_t before, std::size_t after, Move move, double cost) const {
    const double all = into(before, move) + cost + backward[after][arrival_of(move)];
    if (all == kImpossible || all - total > kNegligible) return 0;
    return std::min(1.0, std::exp(total - all));
  }
};

/// Collects costs to be summed as probabilities: two passes, so that each takes one exp at most.
class SoftSum {
 public:
  static double of(double a, double b) { return soft_min(a, b); }

  void add(double cost) {
    assert(count_ < costs_.size());
    if (cost < least_) least_ = cost;
    costs_[count_++] = cost;
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
  std::array<double, kMoves.size()> costs_;
  std::size_t count_ = 0;
  double least_ = kImpossible;
};

/// The cost of the cheapest of several ways: what stands in for their sum where an outline of the
/// costs is enough.
class LeastOf {
 public:
  static double of(double a, double b) { return std::min(a, b); }

  void add(double cost) { least_ = std::min(least_, cost); }
  double result() const { return least_; }

 private:
  double least_ = kImpossible;
};

/// Forward and backward sums over all paths inside `band`, in nats (no underflow at any length).
/// `cost` as for viterbi(). Source: Rabiner (1989), in the log domain.
template <class Sum = SoftSum, class Cost>
Sums sum_paths(const Band& band, std::span<const Move> moves, Cost&& cost) {
  Sums sums;
  sums.forward.resize(band.cells());
  sums.backward.assign(band.cells(), {kImpossible, kImpossible});
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();

  // Before (i, j) is visited, the sums of all nodes that reach it by one move are final.
  sums.forward[0] = {0, kImpossible, 0};
  for (std::uint32_t i = 0; i <= n; ++i) {
    const RowMoves origins(band, moves, i, RowMoves::kBackward);
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      if (i == 0 && j == 0) continue;
      Sum into[2];
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin == kOutside) continue;
        const double before = sums.into(origin, moves[k]);
        if (before != kImpossible) into[arrival_of(moves[k])].add(before + cost(i, j, k));
      }
      const double other = into[kOther].result();
      const double target_null = into[kTargetNull].result();
      sums.forward[band.index(i, j)] = {other, target_null, Sum::of(other, target_null)};
    }
  }
  // Before (i, j) is visited, the sums of all nodes that it reaches by one move are final.
  sums.backward[band.index(n, m)] = {0, 0};
  for (std::uint32_t i = n + 1; i-- > 0;) {
    const RowMoves ends(band, moves, i, RowMoves::kForward);
    for (std::uint32_t j = band.last(i) + 1; j-- > band.first(i);) {
      if (i == n && j == m) continue;
      Sum from_any;
      double source_nulls = kImpossible;
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const std::size_t end = ends.of(j, k);
        if (end == kOutside) continue;
        const double rest = sums.backward[end][arrival_of(moves[k])];
        if (rest == kImpossible) continue;
        const double all = rest + cost(i + moves[k].source, j + moves[k].target, k);
        if (allowed(moves[k], kTargetNull)) {
          from_any.add(all);
        } else {
          source_nulls = Sum::of(source_nulls, all);
        }
      }
      const double rest = from_any.result();
      sums.backward[band.index(i, j)] = {Sum::of(rest, source_nulls), rest};
    }
  }
  sums.total = sums.backward[0][kOther];
  return sums;
}

}  // namespace sejajar::dp
