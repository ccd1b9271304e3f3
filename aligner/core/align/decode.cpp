#include "core/align/decode.h"

#include <algorithm>
#include <utility>

#include "core/dp/paths.h"

namespace sejajar::aligning {

namespace {

constexpr int kIterations = 3;  // F changes by less than 0.001 in the third

/// A path of a graph, and the posterior above which its beads are kept.
struct Path {
  std::vector<std::size_t> arcs;
  double least = 0;
};

/// The path of the greatest gain where each two-sided bead gains its posterior minus `least`. A
/// bead that would lose counts 0: its sentences then have no translation.
Path best_path(const dp::BeadGraph& graph, const std::vector<double>& posteriors, double least) {
  const auto cost = [&](std::size_t a) {
    return graph.arc(a).shape.is_null() ? 0 : std::min(0.0, least - posteriors[a]);
  };
  return {dp::cheapest_path(graph, cost), least};
}

bool is_kept(const dp::BeadGraph& graph, const std::vector<double>& posteriors, const Path& path,
             std::size_t arc) {
  return !graph.arc(arc).shape.is_null() && posteriors[arc] > path.least;
}

/// 2 * expected right beads / (beads of the path + expected beads of the truth).
double expected_f1(const dp::BeadGraph& graph, const std::vector<double>& posteriors,
                   const Path& path, double truth) {
  double right = 0;
  double count = 0;
  for (const std::size_t arc : path.arcs) {
    if (!is_kept(graph, posteriors, path, arc)) continue;
    right += posteriors[arc];
    count += 1;
  }
  return count + truth > 0 ? 2 * right / (count + truth) : 1;
}

/// Appends beads one after the other; puts the nulls of a run in their one order.
class PathBuilder {
 public:
  void add(dp::Shape shape, double posterior) {
    close_nulls();
    append(shape, posterior);
  }

  /// Adds sentences without translation. `posterior` is the null bead's, 0 if they come from
  /// another bead.
  void add_nulls(dp::Shape shape, double posterior) {
    source_nulls_.insert(source_nulls_.end(), shape.source, posterior);
    target_nulls_.insert(target_nulls_.end(), shape.target, posterior);
  }

  std::vector<Bead> take() {
    close_nulls();
    return std::move(beads_);
  }

 private:
  void close_nulls() {
    for (const double posterior : source_nulls_) append({1, 0}, posterior);
    for (const double posterior : target_nulls_) append({0, 1}, posterior);
    source_nulls_.clear();
    target_nulls_.clear();
  }

  void append(dp::Shape shape, double posterior) {
    end_ = {end_.i + shape.source, end_.j + shape.target, shape};
    beads_.push_back({end_.source(), end_.target(), 0, posterior, {}});
  }

  dp::Step end_;                      // the last bead
  std::vector<double> source_nulls_;  // posteriors of the sentences in the open run
  std::vector<double> target_nulls_;
  std::vector<Bead> beads_;
};

}  // namespace

std::vector<Bead> decode(const dp::BeadGraph& graph, const std::vector<double>& posteriors) {
  double truth = 0;
  for (std::size_t a = 0; a < graph.size(); ++a) {
    if (!graph.arc(a).shape.is_null()) truth += posteriors[a];
  }
  Path path;
  double f1 = 1;
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    path = best_path(graph, posteriors, f1 / 2);
    f1 = expected_f1(graph, posteriors, path, truth);
  }
  PathBuilder builder;
  for (const std::size_t arc : path.arcs) {
    const dp::Shape shape = graph.arc(arc).shape;
    if (is_kept(graph, posteriors, path, arc)) {
      builder.add(shape, posteriors[arc]);
    } else {
      builder.add_nulls(shape, shape.is_null() ? posteriors[arc] : 0);
    }
  }
  return builder.take();
}

}  // namespace sejajar::aligning
