#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "core/dp/bead_graph.h"
#include "ground/threads/parallel.h"

namespace sejajar::dp {

/// Cost of what cannot be on a path.
inline constexpr double kImpossible = std::numeric_limits<double>::infinity();

/// The lower of two costs.
inline constexpr auto least = [](double a, double b) { return std::min(a, b); };

/// -ln(e^-a + e^-b), for costs in nats that may be infinite.
inline constexpr auto soft_min = [](double a, double b) {
  constexpr double kNegligible = 36;  // e^-36 is below the precision of a double
  if (a > b) std::swap(a, b);
  return b == kImpossible || b - a > kNegligible ? a : a - std::log1p(std::exp(a - b));
};

/// The costs that the arcs of `graph` hold, as a function of their indices.
inline auto own_costs(const BeadGraph& graph) {
  return [&graph](std::size_t a) { return static_cast<double>(graph.arc(a).cost); };
}

/// The costs in nats of all paths into and out of each node of a graph, combined: by `least` the
/// cost of the cheapest path, by `soft_min` -ln of the summed probability of all paths. The first
/// null of a run costs graph.null_start() more. Works in the log domain, so nothing underflows at
/// any length. Source: Rabiner (1989); the states are the kinds of the last bead.
class PathSums {
 public:
  /// At a node, by kind of bead. Into: of all paths that a bead of that kind may follow, with what
  /// it costs to begin a run of nulls. Out: of all paths that may follow a bead of that kind.
  struct Sums {
    double two_sided = kImpossible;
    double source_null = kImpossible;
    double target_null = kImpossible;
  };

  /// The sum for beads of `shape`.
  template <class AnySums>
  static auto& of_kind(AnySums& sums, Shape shape) {
    if (shape.target == 0) return sums.source_null;
    return shape.source == 0 ? sums.target_null : sums.two_sided;
  }

  /// Returns the sums into a node. `ends` holds the sum of the paths that end there, by the kind of
  /// their last bead. A source null never follows a target null, so that a run of nulls has one
  /// order only.
  template <class Combine>
  static Sums into_node(const Sums& ends, double null_start, const Combine& combine) {
    const double not_target_null = combine(ends.two_sided, ends.source_null);
    return {combine(not_target_null, ends.target_null),
            combine(ends.two_sided + null_start, ends.source_null),
            combine(not_target_null + null_start, ends.target_null)};
  }

  /// `costs(a)` is the cost of arc a of `graph`, perhaps kImpossible.
  template <class Costs, class Combine>
  PathSums(const BeadGraph& graph, const Costs& costs, const Combine& combine)
      : null_start_(graph.null_start()) {
    threads::both(
        graph.band().source_size() > threads::kParallelRows,
        [&] { sum_into(graph, costs, combine); }, [&] { sum_out(graph, costs, combine); });
  }

  /// Of all paths from (0, 0) to (n, m).
  double total() const { return out_[0].two_sided; }

  const Sums& into(std::size_t node) const { return into_[node]; }
  const Sums& out(std::size_t node) const { return out_[node]; }

  /// Of all paths through `arc`, which ends at node `node` and costs `cost`.
  double through(const Arc& arc, std::size_t node, double cost) const {
    return of_kind(into_[arc.origin], arc.shape) + cost + of_kind(out_[node], arc.shape);
  }

  /// Probability of that arc, 0..1; valid only for sums by soft_min.
  double posterior(const Arc& arc, std::size_t node, double cost) const {
    return probability(through(arc, node, cost));
  }

  /// Probability that a path takes the null beads `before` and, right after it, `arc` of the same
  /// side, which ends at node `node`; each with its cost. Valid only for sums by soft_min.
  double continued(const std::pair<Arc, double>& before, const std::pair<Arc, double>& arc,
                   std::size_t node) const {
    const auto& [first, first_cost] = before;
    const auto& [second, second_cost] = arc;
    return probability(of_kind(into_[first.origin], first.shape) + first_cost + second_cost +
                       of_kind(out_[node], second.shape));
  }

 private:
  double probability(double paths) const {
    return paths == kImpossible ? 0 : std::min(1.0, std::exp(total() - paths));
  }

  /// Nodes are numbered so that every arc leads to a later one: before a node is visited, the sums
  /// of all origins of its arcs are final.
  template <class Costs, class Combine>
  void sum_into(const BeadGraph& graph, const Costs& costs, const Combine& combine) {
    into_.resize(graph.band().node_count());
    for (std::size_t node = 0; node < into_.size(); ++node) {
      Sums ends;  // of paths by the kind of their last bead
      if (node == 0) ends.two_sided = 0;
      for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
        const Arc& arc = graph.arc(a);
        double& sum = of_kind(ends, arc.shape);
        sum = combine(sum, of_kind(into_[arc.origin], arc.shape) + costs(a));
      }
      into_[node] = into_node(ends, null_start_, combine);
    }
  }

  /// The same backwards: before a node is visited, the sums of all nodes after it are final.
  template <class Costs, class Combine>
  void sum_out(const BeadGraph& graph, const Costs& costs, const Combine& combine) {
    out_.resize(
        graph.band().node_count());  // until a node is visited: by the kind of the first bead
    out_.back().two_sided = 0;
    for (std::size_t node = out_.size(); node-- > 0;) {
      const Sums begins = out_[node];
      const double source_null = begins.source_null + null_start_;
      const double target_null = begins.target_null + null_start_;
      out_[node] = {combine(combine(begins.two_sided, source_null), target_null),
                    combine(combine(begins.two_sided, begins.source_null), target_null),
                    combine(begins.two_sided, begins.target_null)};
      for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
        const Arc& arc = graph.arc(a);
        double& sum = of_kind(out_[arc.origin], arc.shape);
        sum = combine(sum, costs(a) + of_kind(out_[node], arc.shape));
      }
    }
  }

  double null_start_;
  std::vector<Sums> into_;
  std::vector<Sums> out_;
};

/// Returns the beads of `graph` that are on a path of at most `nats` above the cheapest one. Every
/// remaining bead is on a complete path of remaining beads.
BeadGraph within(const BeadGraph& graph, double nats);

/// What a search expects of each bead of a graph, in its order.
struct Expectation {
  std::vector<double> posteriors;  ///< probability of the bead, 0..1
  std::vector<double> run_starts;  ///< probability that it is the first null of a run, 0..1
  double total = 0;                ///< -ln of the summed probability of all paths
};

/// Returns the expectation for `graph`, whose arc a costs `costs(a)`.
template <class Costs>
Expectation expectation(const BeadGraph& graph, const Costs& costs) {
  const PathSums sums(graph, costs, soft_min);
  Expectation found{std::vector<double>(graph.size()), std::vector<double>(graph.size()),
                    sums.total()};
  for (std::size_t node = 0; node < graph.band().node_count(); ++node) {
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      found.posteriors[a] = sums.posterior(arc, node, costs(a));
      if (!arc.shape.is_null()) continue;
      found.run_starts[a] = found.posteriors[a];
      for (std::size_t b = graph.first_arc(arc.origin); b < graph.first_arc(arc.origin + 1U); ++b) {
        if (graph.arc(b).shape != arc.shape) continue;
        const double continued = sums.continued({graph.arc(b), costs(b)}, {arc, costs(a)}, node);
        found.run_starts[a] = std::max(0.0, found.posteriors[a] - continued);
      }
    }
  }
  return found;
}

/// Number of an arc that does not exist.
inline constexpr std::uint32_t kNoArc = UINT32_MAX;

/// Returns the indices of the arcs of the path from (0, 0) to (n, m) with the least sum of
/// `costs(a)`, which is called once per arc a. Of equal paths, the one whose last differing bead
/// comes earlier in the table of shapes wins, target nulls last. Runs of nulls cost nothing to
/// begin. Empty if there is no path.
template <class Costs>
std::vector<std::size_t> cheapest_path(const BeadGraph& graph, const Costs& costs) {
  struct Best {
    double cost = kImpossible;
    std::uint32_t arc = kNoArc;  // counted from the node's first one
  };
  struct Node {
    Best other;
    Best target_null;  // of paths that end with a target null
  };
  std::vector<Node> nodes(graph.band().node_count());
  nodes[0].other.cost = 0;
  const auto ends_with_null = [&](std::size_t node) {
    return nodes[node].target_null.cost < nodes[node].other.cost;
  };
  const auto null_before = [&](const Arc& arc) {
    return arc.shape.target > 0 && ends_with_null(arc.origin);
  };
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    const std::size_t first = graph.first_arc(node);
    for (std::size_t a = first; a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      const Node& origin = nodes[arc.origin];
      const Best& before = null_before(arc) ? origin.target_null : origin.other;
      const double cost = before.cost + costs(a);
      Best& best = arc.shape.source > 0 ? nodes[node].other : nodes[node].target_null;
      if (cost < best.cost) best = {cost, static_cast<std::uint32_t>(a - first)};
    }
  }
  std::vector<std::size_t> path;
  std::size_t node = nodes.size() - 1;
  bool null = ends_with_null(node);
  if ((null ? nodes[node].target_null : nodes[node].other).cost == kImpossible) return path;
  // `path` holds the arcs from `node` to the end, backwards; the best path to `node` ends with a
  // target null if `null`.
  while (node > 0) {
    const Best& best = null ? nodes[node].target_null : nodes[node].other;
    path.push_back(graph.first_arc(node) + best.arc);
    const Arc& arc = graph.arc(path.back());
    null = null_before(arc);
    node = arc.origin;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

/// Returns the beads of a path from (0, 0), given the indices of its arcs.
std::vector<Step> steps_of(const BeadGraph& graph, const std::vector<std::size_t>& path);

}  // namespace sejajar::dp
