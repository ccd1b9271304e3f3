#include "core/dp/bead_graph.h"

#include <utility>

namespace sejajar::dp {

namespace {

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
    cover(step.source().begin, step.target().begin);
  });
  last.back() = m;
  return {std::move(first), std::move(last)};
}

}  // namespace

BeadGraph::BeadGraph(Band band, std::span<const Shape> shapes) : band_(std::move(band)) {
  starts_.reserve(band_.node_count() + 1);
  arcs_.reserve(band_.node_count() * shapes.size());  // pages that are never written take no memory
  starts_.push_back(0);
  for (const Shape shape : shapes)
    longest_ = std::max<std::uint32_t>({longest_, shape.source, shape.target});
  for (std::uint32_t i = 0; i <= band_.source_size(); ++i) {
    for (std::uint32_t j = band_.first(i); j <= band_.last(i); ++j) {
      for (const Shape shape : shapes) {
        if (shape.source > i || shape.target > j) continue;
        const std::uint32_t row = i - shape.source;
        const std::uint32_t column = j - shape.target;
        if (!band_.contains(row, column)) continue;
        arcs_.push_back({static_cast<std::uint32_t>(band_.index(row, column)), 0, shape});
      }
      starts_.push_back(arcs_.size());
    }
  }
}

BeadGraph::BeadGraph(Band band, std::vector<std::size_t> starts, std::vector<Arc> arcs)
    : band_(std::move(band)), starts_(std::move(starts)), arcs_(std::move(arcs)) {
  for (const Arc& arc : arcs_)
    longest_ = std::max<std::uint32_t>({longest_, arc.shape.source, arc.shape.target});
}

std::optional<std::size_t> BeadGraph::find(SentenceRange source, SentenceRange target) const {
  if (!band_.contains(source.end, target.end)) return std::nullopt;
  const std::size_t node = band_.index(source.end, target.end);
  for (std::size_t a = starts_[node]; a < starts_[node + 1]; ++a) {
    const Shape shape = arcs_[a].shape;
    if (shape.source == source.size() && shape.target == target.size()) return a;
  }
  return std::nullopt;
}

BeadGraph subgraph(const BeadGraph& graph, const std::vector<std::uint8_t>& keep) {
  Band band = band_of(graph, keep);
  std::vector<std::size_t> starts(band.node_count() + 1, 0);
  std::vector<Arc> arcs;
  arcs.reserve(static_cast<std::size_t>(std::count(keep.begin(), keep.end(), 1)));
  graph.for_each([&](const Step& step, std::size_t a) {
    if (keep[a] == 0) return;
    const std::size_t origin = band.index(step.source().begin, step.target().begin);
    arcs.push_back({static_cast<std::uint32_t>(origin), graph.arc(a).cost, step.shape});
    starts[band.index(step.i, step.j) + 1] = arcs.size();
  });
  // Nodes without arcs start where the previous node's arcs end.
  for (std::size_t node = 1; node < starts.size(); ++node)
    starts[node] = std::max(starts[node], starts[node - 1]);
  BeadGraph sub(std::move(band), std::move(starts), std::move(arcs));
  sub.set_null_start(graph.null_start());
  return sub;
}

}  // namespace sejajar::dp
