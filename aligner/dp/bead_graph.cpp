#include "dp/bead_graph.h"

#include <utility>

namespace sejajar::dp {

BeadGraph::BeadGraph(Band band, std::uint32_t most)
    : band_(std::move(band)), starts_(band_.cells() + 1, 0), all_shapes_(most >= kMostSentences) {
  std::vector<Move> moves;
  std::vector<std::uint8_t> rows;
  for (std::size_t k = 0; k < kMoves.size(); ++k) {
    if (std::uint32_t{kMoves[k].source} + kMoves[k].target > most) continue;
    moves.push_back(kMoves[k]);
    rows.push_back(static_cast<std::uint8_t>(k));
  }
  arcs_.reserve(band_.cells() * moves.size());  // what stays unused of it takes no memory
  std::size_t node = 0;
  for (std::uint32_t i = 0; i <= band_.source_size(); ++i) {
    const RowMoves origins(band_, moves, i, RowMoves::kBackward);
    for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
      for (std::size_t k = 0; k < moves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin != kOutside) arcs_.push_back({static_cast<std::uint32_t>(origin), 0, rows[k]});
      }
      starts_[++node] = arcs_.size();
    }
  }
}

BeadGraph BeadGraph::near(Band band, const Band& core) {
  std::vector<std::size_t> starts(1, 0);
  std::vector<Arc> arcs;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    const RowMoves origins(band, kMoves, i, RowMoves::kBackward);
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      const bool inside = core.contains(i, j);
      for (std::size_t k = 0; k < kMoves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin == kOutside) continue;
        if (!inside && !core.contains(i - kMoves[k].source, j - kMoves[k].target)) continue;
        arcs.push_back({static_cast<std::uint32_t>(origin), 0, static_cast<std::uint8_t>(k)});
      }
      starts.push_back(arcs.size());
    }
  }
  return {std::move(band), std::move(starts), std::move(arcs)};
}

BeadGraph::BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs)
    : band_(std::move(band)), starts_(std::move(starts)), arcs_(std::move(arcs)) {}

}  // namespace sejajar::dp
