#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "core/dp/bead_graph.h"

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
/// cost of the cheapest path, by `soft_min` -ln of the summed probability of all paths. Works in
/// the log domain, so nothing underflows at any length. Source: Rabiner (1989).
class PathSums {
 public:
  /// `costs(a)` is the cost of arc a of `graph`, perhaps kImpossible.
  template <class Costs, class Combine>
  PathSums(const BeadGraph& graph, const Costs& costs, const Combine& combine) {
#pragma omp parallel sections if (graph.band().source_size() > kParallelRows)
    {
#pragma omp section
      sum_into(graph, costs, combine);
#pragma omp section
      sum_out(graph, costs, combine);
    }
  }

  /// Of all paths from (0, 0) to (n, m).
  double total() const {
    return out_[0].all;
  }

  /// Of all paths through `arc`, which ends at node `node` and costs `cost`.
  double through(const Arc& arc, std::size_t node, double cost) const {
    return before(arc) + cost + after(arc, node);
  }

  /// Probability of that arc, 0..1; valid only for sums by soft_min.
  double posterior(const Arc& arc, std::size_t node, double cost) const {
    const double paths = through(arc, node, cost);
    return paths == kImpossible ? 0 : std::min(1.0, std::exp(total() - paths));
  }

 private:
  /// A source null never follows a target null, so that a run of nulls has one order only.
  struct Sums {
    double all = kImpossible;         ///< of all paths
    double restricted = kImpossible;  ///< into: not ending with a target null;
                                      ///< out: not beginning with a source null
  };

  double before(const Arc& arc) const {
    return arc.shape.target > 0 ? into_[arc.origin].all : into_[arc.origin].restricted;
  }

  double after(const Arc& arc, std::size_t node) const {
    return arc.shape.source > 0 ? out_[node].all : out_[node].restricted;
  }

  /// Nodes are numbered so that every arc leads to a later one: before a node is visited, the sums
  /// of all origins of its arcs are final.
  template <class Costs, class Combine>
  void sum_into(const BeadGraph& graph, const Costs& costs, const Combine& combine) {
    into_.resize(graph.band().cells());
    for (std::size_t node = 0; node < into_.size(); ++node) {
      double other = node == 0 ? 0 : kImpossible;
      double target_null = kImpossible;
      for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
        const Arc& arc = graph.arc(a);
        double& sum = arc.shape.source > 0 ? other : target_null;
        sum = combine(sum, before(arc) + costs(a));
      }
      into_[node] = {combine(other, target_null), other};
    }
  }

  /// The same backwards: before a node is visited, the sums of all nodes after it are final.
  template <class Costs, class Combine>
  void sum_out(const BeadGraph& graph, const Costs& costs, const Combine& combine) {
    out_.resize(graph.band().cells());
    out_.back() = {0, 0};
    for (std::size_t node = out_.size(); node-- > 0;) {
      for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
        const Arc& arc = graph.arc(a);
        const double rest = costs(a) + after(arc, node);
        Sums& out = out_[arc.origin];
        out.all = combine(out.all, rest);
        if (arc.shape.target > 0) out.restricted = combine(out.restricted, rest);
      }
    }
  }

  std::vector<Sums> into_;
  std::vector<Sums> out_;
};

/// Returns the beads of `graph` that are on a path of at most `nats` above the cheapest one. Every
/// remaining bead is on a complete path of remaining beads.
BeadGraph within(const BeadGraph& graph, double nats);

/// Returns the probability of each bead of `graph`, in its order.
std::vector<double> posteriors(const BeadGraph& graph);

/// Number of an arc that does not exist.
inline constexpr std::uint32_t kNoArc = UINT32_MAX;

/// Returns the indices of the arcs of the path from (0, 0) to (n, m) with the least sum of
/// `costs(a)`, which is called once per arc a. Of equal paths, the one whose last differing bead
/// comes earlier in the table of shapes wins, target nulls last. Empty if there is no path.
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
  std::vector<Node> nodes(graph.band().cells());
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
