#pragma once

#include <algorithm>
#include <span>

#include "core/dp/band.h"
#include "core/dp/moves.h"

namespace sejajar::dp {

/// What a search goes over: the nodes of a band and the beads that connect them.
struct Lattice {
  // NOLINTNEXTLINE(google-explicit-constructor): a band alone means all shapes inside it.
  Lattice(const Band& nodes, std::span<const Move> shapes = kMoves) : band(nodes), moves(shapes) {}

  /// Most sentences that a bead takes from one side.
  std::uint32_t longest() const {
    std::uint32_t most = 0;
    for (const Move move : moves) most = std::max<std::uint32_t>({most, move.source, move.target});
    return most;
  }

  const Band& band;
  std::span<const Move> moves;
};

}  // namespace sejajar::dp
