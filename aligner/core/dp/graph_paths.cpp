// The recurrences over a graph of beads. Nodes are numbered so that every bead leads to a later
// one; so one loop over the nodes in order has everything that leads to a node before the node
// itself, and the same loop backwards everything that it leads to.

#include "core/dp/graph_paths.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/dp/posterior.h"

namespace sejajar::dp {

namespace {

/// The costs of all ways into and out of each node, put together.
struct Ways {
  std::vector<Sums::Into> into;
  std::vector<std::array<double, 2>> out;  ///< by arrival

  /// Of all ways through an arc that ends at `node`.
  double through(const Arc& arc, std::size_t node) const {
    const Move move = kMoves[arc.move];
    return into[arc.origin].before(move) + static_cast<double>(arc.cost) +
           out[node][arrival_of(move)];
  }
};

template <class Both>
void go_forward(const BeadGraph& graph, const Both& both, Ways& ways) {
  const std::size_t nodes = graph.band().cells();
  ways.into.resize(nodes);
  ways.into[0].other = 0;
  for (std::size_t node = 0; node < nodes; ++node) {
    Sums::Into& into = ways.into[node];
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      const Move move = kMoves[arc.move];
      double& cost = arrival_of(move) == kOther ? into.other : into.target_null;
      cost = both(cost, ways.into[arc.origin].before(move) + static_cast<double>(arc.cost));
    }
    into.any = both(into.other, into.target_null);
  }
}

template <class Both>
void go_backward(const BeadGraph& graph, const Both& both, Ways& ways) {
  const std::size_t nodes = graph.band().cells();
  ways.out.assign(nodes, {kImpossible, kImpossible});
  ways.out[nodes - 1] = {0, 0};
  for (std::size_t node = nodes; node-- > 0;) {
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      const Move move = kMoves[arc.move];
      const double rest = static_cast<double>(arc.cost) + ways.out[node][arrival_of(move)];
      auto& out = ways.out[arc.origin];
      out[kOther] = both(out[kOther], rest);
      if (allowed(move, kTargetNull)) out[kTargetNull] = both(out[kTargetNull], rest);
    }
  }
}

template <class Both>
Ways ways_of(const BeadGraph& graph, const Both& both) {
  Ways ways;
#pragma omp parallel sections if (graph.band().source_size() > kParallelRows)
  {
#pragma omp section
    go_forward(graph, both, ways);
#pragma omp section
    go_backward(graph, both, ways);
  }
  return ways;
}

/// The smallest band that holds both ends of the arcs for which `keep` is not 0.
Band band_of(const BeadGraph& graph, const std::vector<std::uint8_t>& keep) {
  const std::uint32_t n = graph.band().source_size();
  const std::uint32_t m = graph.band().target_size();
  std::vector<std::uint32_t> first(n + 1, m);
  std::vector<std::uint32_t> last(n + 1, 0);
  const auto cover = [&](std::uint32_t i, std::uint32_t j) {
    first[i] = std::min(first[i], j);
    last[i] = std::max(last[i], j);
  };
  graph.for_each([&](const Step& step, std::size_t a) {
    if (keep[a] == 0) return;
    cover(step.i, step.j);
    cover(step.i - kMoves[step.move].source, step.j - kMoves[step.move].target);
  });
  last.back() = m;
  return {std::move(first), std::move(last)};
}

}  // namespace

BeadGraph within(const BeadGraph& graph, double nats) {
  const auto least = [](double a, double b) { return std::min(a, b); };
  const Ways ways = ways_of(graph, least);
  const double most = ways.out[0][kOther] + nats;
  std::vector<std::uint8_t> keep(graph.size());
  std::size_t kept = 0;
  for (std::size_t node = 0; node < graph.band().cells(); ++node) {
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const double through = ways.through(graph.arc(a), node);
      keep[a] = through != kImpossible && through <= most ? 1 : 0;
      kept += keep[a];
    }
  }
  Band band = band_of(graph, keep);
  std::vector<std::size_t> starts(band.cells() + 1, 0);
  std::vector<Arc> arcs;
  arcs.reserve(kept);
  graph.for_each([&](const Step& step, std::size_t a) {
    if (keep[a] == 0) return;
    const Move move = kMoves[step.move];
    const std::size_t origin = band.index(step.i - move.source, step.j - move.target);
    arcs.push_back({static_cast<std::uint32_t>(origin), graph.arc(a).cost, step.move});
    starts[band.index(step.i, step.j) + 1] = arcs.size();
  });
  // Nodes without arcs start where those before them end.
  for (std::size_t node = 1; node < starts.size(); ++node)
    starts[node] = std::max(starts[node], starts[node - 1]);
  return {std::move(band), std::move(starts), std::move(arcs)};
}

std::vector<double> posteriors(const BeadGraph& graph) {
  const Ways ways = ways_of(graph, soft_min);
  const double total = ways.out[0][kOther];
  std::vector<double> posteriors(graph.size(), 0);
  for (std::size_t node = 0; node < graph.band().cells(); ++node) {
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const double through = ways.through(graph.arc(a), node);
      if (through != kImpossible) posteriors[a] = std::min(1.0, std::exp(total - through));
    }
  }
  return posteriors;
}

std::vector<std::size_t> cheapest_path(const BeadGraph& graph, const std::vector<double>& costs) {
  constexpr std::uint32_t kNone = UINT32_MAX;
  struct Best {
    std::array<double, 2> cost = {kImpossible, kImpossible};
    std::array<std::uint32_t, 2> arc = {kNone, kNone};  // counted from the node's first one
  };
  const std::size_t nodes = graph.band().cells();
  std::vector<Best> best(nodes);
  best[0].cost[kOther] = 0;
  const auto arrival_before = [&](const Arc& arc) {
    const auto& [other, target_null] = best[arc.origin].cost;
    return allowed(kMoves[arc.move], kTargetNull) && target_null < other ? kTargetNull : kOther;
  };
  for (std::size_t node = 0; node < nodes; ++node) {
    const std::size_t first = graph.first_arc(node);
    for (std::size_t a = first; a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      const Arrival arrival = arrival_of(kMoves[arc.move]);
      const double cost = best[arc.origin].cost[arrival_before(arc)] + costs[a];
      if (cost >= best[node].cost[arrival]) continue;
      best[node].cost[arrival] = cost;
      best[node].arc[arrival] = static_cast<std::uint32_t>(a - first);
    }
  }
  std::vector<std::size_t> path;
  std::size_t node = nodes - 1;
  const auto& [other, target_null] = best[node].cost;
  Arrival arrival = target_null < other ? kTargetNull : kOther;
  if (best[node].cost[arrival] == kImpossible) return path;
  // best[node].cost[arrival] is the cost of what the path has from the start to here.
  while (node > 0) {
    path.push_back(graph.first_arc(node) + best[node].arc[arrival]);
    const Arc& arc = graph.arc(path.back());
    arrival = arrival_before(arc);
    node = arc.origin;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace sejajar::dp
