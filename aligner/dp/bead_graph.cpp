#include "dp/bead_graph.h"

#include <utility>

namespace sejajar::dp {

BeadGraph::BeadGraph(Band band) : band_(std::move(band)), starts_(band_.cells() + 1, 0) {
  const auto for_each_bead = [&](const auto& visit) {
    for (std::uint32_t i = 0; i <= band_.source_size(); ++i) {
      const RowMoves origins(band_, kMoves, i, RowMoves::kBackward);
      for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
        for (std::size_t k = 0; k < kMoves.size(); ++k) {
          const std::size_t origin = origins.of(j, k);
          if (origin != kOutside) visit(band_.index(i, j), origin, k);
        }
      }
    }
  };
  for_each_bead([&](std::size_t node, std::size_t, std::size_t) { ++starts_[node + 1]; });
  for (std::size_t node = 0; node < band_.cells(); ++node) starts_[node + 1] += starts_[node];
  arcs_.reserve(starts_.back());
  for_each_bead([&](std::size_t, std::size_t origin, std::size_t k) {
    arcs_.push_back({static_cast<std::uint32_t>(origin), 0, static_cast<std::uint8_t>(k)});
  });
}

BeadGraph::BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs)
    : band_(std::move(band)), starts_(std::move(starts)), arcs_(std::move(arcs)) {}

}  // namespace sejajar::dp
