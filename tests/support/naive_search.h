#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "core/dp/band.h"
#include "core/dp/paths.h"
#include "core/dp/step.h"
#include "support/random.h"

namespace sejajar::test {

/// Cost of a bead in nats.
using BeadCost = std::function<double(const dp::Step&)>;

/// Is told the beads of a path and its probability, without normalization.
using PathListener = std::function<void(const std::vector<dp::Step>&, double)>;

/// The results that core/dp must find, found by trying every single path.
class NaiveSearch {
 public:
  /// The first null of a run costs `null_start` more.
  NaiveSearch(const dp::Band& band, std::span<const dp::Shape> shapes, BeadCost cost,
              double null_start = 0, PathListener listener = {})
      : band_(band),
        shapes_(shapes),
        cost_(std::move(cost)),
        null_start_(null_start),
        listener_(std::move(listener)) {
    walk({}, 0);
  }

  /// The least cost; infinite if every path is impossible.
  double least() const { return least_; }

  /// The cheapest path; of equal ones that whose last differing bead comes earlier in the table,
  /// target nulls last.
  const std::vector<dp::Step>& best() const { return best_; }

  /// -ln of the sum of the probabilities of all paths; infinite if all are impossible.
  double total() const { return -std::log(mass_); }

  /// Share of the paths, by probability, that take `step`.
  double posterior(const dp::Step& step) const { return mass_of(mass_by_bead_, step) / mass_; }

  /// Share of the paths, by probability, on which `step` is the first null of a run.
  double run_start(const dp::Step& step) const { return mass_of(mass_by_start_, step) / mass_; }

  /// Cost of the cheapest path that takes `step`; infinite if there is none.
  double least_through(const dp::Step& step) const {
    const auto found = least_by_bead_.find(key_of(step));
    return found == least_by_bead_.end() ? dp::kImpossible : found->second;
  }

  std::size_t paths() const { return paths_; }

 private:
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint8_t, std::uint8_t>;

  static Key key_of(const dp::Step& step) {
    return {step.i, step.j, step.shape.source, step.shape.target};
  }

  static double mass_of(const std::map<Key, double>& masses, const dp::Step& step) {
    const auto found = masses.find(key_of(step));
    return found == masses.end() ? 0 : found->second;
  }

  void walk(const dp::Step& last, double cost) {
    if (last.i == band_.source_size() && last.j == band_.target_size()) {
      finish(cost);
      return;
    }
    for (const dp::Shape shape : shapes_) {
      const bool after_target_null = !open_.empty() && last.shape.source == 0;
      if (after_target_null && shape.target == 0) continue;
      const dp::Step step{last.i + shape.source, last.j + shape.target, shape};
      if (!band_.contains(step.i, step.j)) continue;
      const bool starts = shape.is_null() && (open_.empty() || open_.back().shape != shape);
      open_.push_back(step);
      walk(step, cost + cost_(step) + (starts ? null_start_ : 0));
      open_.pop_back();
    }
  }

  void finish(double cost) {
    ++paths_;
    if (cost == dp::kImpossible) return;
    const double probability = std::exp(-cost);
    mass_ += probability;
    if (listener_) listener_(open_, probability);
    dp::Shape before{1, 1};
    for (const dp::Step& step : open_) {
      mass_by_bead_[key_of(step)] += probability;
      if (step.shape.is_null() && step.shape != before) mass_by_start_[key_of(step)] += probability;
      before = step.shape;
      const auto least = least_by_bead_.emplace(key_of(step), cost).first;
      least->second = std::min(least->second, cost);
    }
    if (cost < least_ || (cost == least_ && precedes(open_, best_))) {
      least_ = cost;
      best_ = open_;
    }
  }

  std::ptrdiff_t rank(dp::Shape shape) const {
    return shape.source == 0 ? std::ssize(shapes_)
                             : std::find(shapes_.begin(), shapes_.end(), shape) - shapes_.begin();
  }

  bool precedes(const std::vector<dp::Step>& a, const std::vector<dp::Step>& b) const {
    for (std::size_t k = 1; k <= a.size() && k <= b.size(); ++k) {
      const auto x = rank(a[a.size() - k].shape);
      const auto y = rank(b[b.size() - k].shape);
      if (x != y) return x < y;
    }
    return false;
  }

  const dp::Band& band_;
  std::span<const dp::Shape> shapes_;
  BeadCost cost_;
  double null_start_;
  PathListener listener_;
  std::vector<dp::Step> open_;  // the beads from (0, 0) to the node that the walk has reached
  std::vector<dp::Step> best_;
  std::map<Key, double> mass_by_bead_;
  std::map<Key, double> mass_by_start_;
  std::map<Key, double> least_by_bead_;
  double least_ = dp::kImpossible;
  double mass_ = 0;
  std::size_t paths_ = 0;
};

/// Costs of all beads of n and m sentences; `draw` is called once for each.
inline BeadCost drawn_costs(std::uint32_t n, std::uint32_t m, const std::function<double()>& draw) {
  constexpr std::uint32_t kSizes = dp::kMostSentences + 1;
  const auto index = [m](const dp::Step& step) {
    return ((step.i * (m + 1) + step.j) * kSizes + step.shape.source) * kSizes + step.shape.target;
  };
  std::vector<double> costs((n + 1) * (m + 1) * kSizes * kSizes);
  for (double& cost : costs) cost = draw();
  return [costs, index](const dp::Step& step) { return costs[index(step)]; };
}

/// A band of random ranges, repaired by its constructor.
inline dp::Band random_band(std::uint32_t n, std::uint32_t m, Random& random) {
  std::vector<std::uint32_t> first, last;
  for (std::uint32_t i = 0; i <= n; ++i) {
    first.push_back(random.between(0, m));
    last.push_back(random.between(first.back(), m));
  }
  last.back() = m;
  return {std::move(first), std::move(last)};
}

/// The graph of `shapes` in `band` with the costs `cost`.
inline dp::BeadGraph weighed_graph(const dp::Band& band, const BeadCost& cost,
                                   std::span<const dp::Shape> shapes = dp::kShapes) {
  dp::BeadGraph graph(band, shapes);
  graph.weigh(cost);
  return graph;
}

/// The cheapest path through all beads of `shapes` in `band`.
inline std::vector<dp::Step> cheapest_steps(const dp::Band& band, const BeadCost& cost,
                                            std::span<const dp::Shape> shapes = dp::kShapes) {
  const dp::BeadGraph graph = weighed_graph(band, cost, shapes);
  return dp::steps_of(graph, dp::cheapest_path(graph, dp::own_costs(graph)));
}

}  // namespace sejajar::test
