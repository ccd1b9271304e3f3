#include "core/dp/paths.h"

namespace sejajar::dp {

BeadGraph within(const BeadGraph& graph, double nats) {
  const PathSums sums(graph, own_costs(graph), least);
  const double most = sums.total() + nats;
  std::vector<std::uint8_t> keep(graph.size());
  for (std::size_t node = 0; node < graph.band().node_count(); ++node) {
    for (std::size_t a = graph.first_arc(node); a < graph.first_arc(node + 1); ++a) {
      const Arc& arc = graph.arc(a);
      const double through = sums.through(arc, node, static_cast<double>(arc.cost));
      keep[a] = through != kImpossible && through <= most ? 1 : 0;
    }
  }
  return subgraph(graph, keep);
}

std::vector<Step> steps_of(const BeadGraph& graph, const std::vector<std::size_t>& path) {
  std::vector<Step> steps;
  steps.reserve(path.size());
  Step step;
  for (const std::size_t a : path) {
    step.shape = graph.arc(a).shape;
    step.i += step.shape.source;
    step.j += step.shape.target;
    steps.push_back(step);
  }
  return steps;
}

}  // namespace sejajar::dp
