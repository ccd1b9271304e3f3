// A graph begins with all beads of a band; what it gives up later, dp/graph_paths.h decides.

#include "core/dp/bead_graph.h"

#include <utility>

namespace sejajar::dp {

BeadGraph::BeadGraph(Band band) : band_(std::move(band)) {
  starts_.reserve(band_.cells() + 1);
  arcs_.reserve(band_.cells() * kMoves.size());  // what stays unused of it takes no memory
  starts_.push_back(0);
  for (std::uint32_t i = 0; i <= band_.source_size(); ++i) {
    const RowMoves origins(band_, kMoves, i, RowMoves::kBackward);
    for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
      for (std::size_t k = 0; k < kMoves.size(); ++k) {
        const std::size_t origin = origins.of(j, k);
        if (origin == kOutside) continue;
        arcs_.push_back({static_cast<std::uint32_t>(origin), 0, static_cast<std::uint8_t>(k)});
      }
      starts_.push_back(arcs_.size());
    }
  }
}

BeadGraph::BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs)
    : band_(std::move(band)), starts_(std::move(starts)), arcs_(std::move(arcs)) {}

}  // namespace sejajar::dp
