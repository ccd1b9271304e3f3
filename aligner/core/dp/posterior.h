#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dp/lattice.h"
#include "core/dp/parallel.h"
#include "core/dp/row_moves.h"
#include "core/dp/viterbi.h"

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

    /// Of the paths that may go on with `move`.
    double before(Move move) const { return move.target > 0 ? any : other; }

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

  /// Probability of the bead of cost `cost` from node `before` to node `after` (indices in the
  /// band).
  double posterior(std::size_t before, std::size_t after, Move move, double cost) const {
    const double all = forward[before].before(move) + cost + backward[after][arrival_of(move)];
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

/// Sums of all paths from (0, 0) into every node.
template <class Sum, class Cost>
void sum_forward(const Lattice& lattice, const Cost& cost, std::vector<Sums::Into>& forward) {
  const Band& band = lattice.band;
  forward.resize(band.cells());
  forward[0] = {0, kImpossible, 0};
  // Before (i, j) is visited, the sums of all nodes that reach it by one move are final.
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    const RowMoves origins(band, lattice.moves, i, RowMoves::kBackward);
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      if (i == 0 && j == 0) continue;
      Sum into[2];
      for (std::size_t k = 0; k < lattice.moves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin == kOutside) continue;
        const Move move = lattice.moves[k];
        const double before = forward[origin].before(move);
        if (before != kImpossible) into[arrival_of(move)].add(before + cost(i, j, k));
      }
      const double other = into[kOther].result();
      const double target_null = into[kTargetNull].result();
      forward[band.index(i, j)] = {other, target_null, Sum::of(other, target_null)};
    }
  }
}

/// Sums of all paths from every node to (n, m).
template <class Sum, class Cost>
void sum_backward(const Lattice& lattice, const Cost& cost,
                  std::vector<std::array<double, 2>>& backward) {
  const Band& band = lattice.band;
  const std::uint32_t n = band.source_size();
  const std::uint32_t m = band.target_size();
  backward.assign(band.cells(), {kImpossible, kImpossible});
  backward[band.index(n, m)] = {0, 0};
  // Before (i, j) is visited, the sums of all nodes that it reaches by one move are final.
  for (std::uint32_t i = n + 1; i-- > 0;) {
    const RowMoves ends(band, lattice.moves, i, RowMoves::kForward);
    for (std::uint32_t j = band.last(i) + 1; j-- > band.first(i);) {
      if (i == n && j == m) continue;
      Sum from_any;
      double source_nulls = kImpossible;
      for (std::size_t k = 0; k < lattice.moves.size(); ++k) {
        const std::size_t end = ends.of(j, k);
        if (end == kOutside) continue;
        const Move move = lattice.moves[k];
        const double rest = backward[end][arrival_of(move)];
        if (rest == kImpossible) continue;
        const double all = rest + cost(i + move.source, j + move.target, k);
        if (allowed(move, kTargetNull)) {
          from_any.add(all);
        } else {
          source_nulls = Sum::of(source_nulls, all);
        }
      }
      const double rest = from_any.result();
      backward[band.index(i, j)] = {Sum::of(rest, source_nulls), rest};
    }
  }
}

/// Forward and backward sums over all paths of `lattice`, in nats (no underflow at any length),
/// side by side. `cost` as for viterbi(). Source: Rabiner (1989), in the log domain.
template <class Sum = SoftSum, class Cost>
Sums sum_paths(const Lattice& lattice, const Cost& cost) {
  Sums sums;
#pragma omp parallel sections if (lattice.band.source_size() > kParallelRows)
  {
#pragma omp section
    sum_forward<Sum>(lattice, cost, sums.forward);
#pragma omp section
    sum_backward<Sum>(lattice, cost, sums.backward);
  }
  sums.total = sums.backward[0][kOther];
  return sums;
}

}  // namespace sejajar::dp
