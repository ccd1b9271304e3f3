#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/dp/lattice.h"
#include "core/dp/row_moves.h"

namespace sejajar::dp {

inline constexpr double kImpossible = std::numeric_limits<double>::infinity();

/// One bead of a path: it ends at node (i, j) and has the shape of row `move` of the move table.
struct Step {
  std::uint32_t i;
  std::uint32_t j;
  std::uint8_t move;

  friend bool operator==(const Step&, const Step&) = default;
};

/// How a path may have reached a node: anyhow but by a target null, or by a target null.
/// Only the first may go on with a source null, which gives a run of nulls one order.
enum Arrival : std::uint8_t { kOther, kTargetNull };

/// Whether `move` may follow `arrival`.
inline bool allowed(Move move, Arrival arrival) {
  return arrival == kOther || move.target > 0;
}

inline Arrival arrival_of(Move move) {
  return move.source == 0 ? kTargetNull : kOther;
}

/// Cheapest path from (0, 0) to (n, m) of `lattice`; empty if every path is impossible.
/// `cost(i, j, k)` is the cost in nats of the bead of shape lattice.moves[k] that ends at (i, j).
/// Of equal paths the one whose last differing bead stands earlier in the table wins, target nulls
/// last. Memory: 17 bytes a node that is kept, time proportional to nodes x moves.
template <class Cost>
std::vector<Step> viterbi(const Lattice& lattice, Cost&& cost) {
  const Band& band = lattice.band;
  const std::span<const Move> moves = lattice.moves;
  struct Node {
    double best[2] = {kImpossible, kImpossible};
    std::uint8_t back[2] = {0, 0};  // move * 2 + arrival at the node before
  };
  std::vector<Node> nodes(band.cells());
  nodes[0].best[kOther] = 0;

  // Before (i, j) is visited, every node that a move can reach it from is final: rows go down,
  // columns go right, and each move goes down or right.
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    const RowMoves origins(band, moves, i, RowMoves::kBackward);
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      Node& node = nodes[band.index(i, j)];
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin == kOutside) continue;
        const Move move = moves[k];
        const Node& before = nodes[origin];
        const Arrival arrival = arrival_of(move);
        double step = kImpossible;
        for (const Arrival earlier : {kOther, kTargetNull}) {
          if (before.best[earlier] == kImpossible || !allowed(move, earlier)) continue;
          if (step == kImpossible) step = cost(i, j, k);
          const double total = before.best[earlier] + step;
          if (total < node.best[arrival]) {
            node.best[arrival] = total;
            node.back[arrival] = static_cast<std::uint8_t>(k * 2 + earlier);
          }
        }
      }
    }
  }
  std::vector<Step> path;
  std::uint32_t i = band.source_size();
  std::uint32_t j = band.target_size();
  const Node* node = &nodes[band.index(i, j)];
  auto arrival = static_cast<Arrival>(node->best[kTargetNull] < node->best[kOther]);
  if (node->best[arrival] == kImpossible) return path;
  while (i > 0 || j > 0) {
    const std::uint8_t back = nodes[band.index(i, j)].back[arrival];
    path.push_back({i, j, static_cast<std::uint8_t>(back / 2)});
    i -= moves[back / 2].source;
    j -= moves[back / 2].target;
    arrival = static_cast<Arrival>(back % 2);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace sejajar::dp
