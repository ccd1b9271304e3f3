#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/moves.h"
#include "core/dp/viterbi.h"
#include "support/random.h"

namespace sejajar::test {

/// Cost in nats of the bead of shape moves[k] that ends at (i, j).
using BeadCost = std::function<double(std::uint32_t i, std::uint32_t j, std::size_t k)>;

/// What dp:: must find, by looking at every single path: no recurrence, no table.
class NaiveSearch {
 public:
  NaiveSearch(const dp::Band& band, std::span<const dp::Move> moves, BeadCost cost)
      : band_(band), moves_(moves), cost_(std::move(cost)) {
    walk(0, 0, 0);
  }

  /// The least cost; infinite if every path is impossible.
  double least() const { return least_; }

  /// The cheapest path; of equal ones that whose last differing bead stands earlier in the table,
  /// target nulls last.
  const std::vector<dp::Step>& best() const { return best_; }

  /// -ln of the sum of the probabilities of all paths; infinite if all are impossible.
  double total() const { return -std::log(mass_); }

  /// Share of the paths, by probability, that take the bead of shape moves[k] ending at (i, j).
  double posterior(std::uint32_t i, std::uint32_t j, std::size_t k) const {
    const auto found = bead_mass_.find({i, j, k});
    return found == bead_mass_.end() || mass_ == 0 ? 0 : found->second / mass_;
  }

  std::size_t paths() const { return paths_; }

 private:
  void walk(std::uint32_t i, std::uint32_t j, double cost) {
    if (i == band_.source_size() && j == band_.target_size()) {
      finish(cost);
      return;
    }
    for (std::size_t k = 0; k < moves_.size(); ++k) {
      const dp::Move move = moves_[k];
      const bool after_target_null = !open_.empty() && moves_[open_.back().move].source == 0;
      if (after_target_null && move.target == 0) continue;
      if (!band_.contains(i + move.source, j + move.target)) continue;
      open_.push_back({i + move.source, j + move.target, static_cast<std::uint8_t>(k)});
      walk(i + move.source, j + move.target, cost + cost_(i + move.source, j + move.target, k));
      open_.pop_back();
    }
  }

  void finish(double cost) {
    ++paths_;
    if (cost == dp::kImpossible) return;
    const double probability = std::exp(-cost);
    mass_ += probability;
    for (const dp::Step& step : open_) bead_mass_[{step.i, step.j, step.move}] += probability;
    if (cost < least_ || (cost == least_ && precedes(open_, best_))) {
      least_ = cost;
      best_ = open_;
    }
  }

  int rank(const dp::Step& step) const {
    return moves_[step.move].source == 0 ? static_cast<int>(moves_.size()) : step.move;
  }

  bool precedes(const std::vector<dp::Step>& a, const std::vector<dp::Step>& b) const {
    for (std::size_t k = 1; k <= a.size() && k <= b.size(); ++k) {
      const int x = rank(a[a.size() - k]);
      const int y = rank(b[b.size() - k]);
      if (x != y) return x < y;
    }
    return false;
  }

  const dp::Band& band_;
  std::span<const dp::Move> moves_;
  BeadCost cost_;
  std::vector<dp::Step> open_;  // the beads from (0, 0) to where the walk stands
  std::vector<dp::Step> best_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::size_t>, double> bead_mass_;
  double least_ = dp::kImpossible;
  double mass_ = 0;
  std::size_t paths_ = 0;
};

/// Costs of all beads of a small lattice, drawn once: `draw` gives the cost of one bead.
inline BeadCost drawn_costs(std::uint32_t n, std::uint32_t m, std::size_t moves,
                            const std::function<double()>& draw) {
  std::vector<double> costs((n + 1) * (m + 1) * moves);
  for (double& cost : costs) cost = draw();
  return [costs, m, moves](std::uint32_t i, std::uint32_t j, std::size_t k) {
    return costs[(i * (m + 1) + j) * moves + k];
  };
}

/// A band of random ranges, which its constructor mends.
inline dp::Band random_band(std::uint32_t n, std::uint32_t m, Random& random) {
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    first.push_back(random.between(0, m));
    last.push_back(random.between(first.back(), m));
  }
  last.back() = m;
  return {std::move(first), std::move(last)};
}

}  // namespace sejajar::test
