#include "core/align/decode.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/dp/null_sums.h"
#include "core/dp/paths.h"

namespace sejajar::aligning {

namespace {

constexpr int kIterations = 3;       // F changes by less than 0.001 in the third
constexpr double kFirstGuess = 0.9;  // of F
constexpr double kNullLoss = 0.7;    // of what a wrong bead of two sides loses

/// Returns `posteriors` with that of each null replaced by the probability that its sentence has no
/// translation: the sum over all positions of the null in the other text. Between two certain beads
/// there is one position; among doubtful ones there are many, each of which seems unlikely.
std::vector<double> summed_over_positions(const dp::BeadGraph& graph,
                                          std::vector<double> posteriors) {
  dp::NullSums sums = dp::null_sums(graph, posteriors);
  graph.for_each([&](const dp::Step& step, std::size_t a) {
    if (step.shape.is_null()) posteriors[a] = std::min(1.0, sums.of(step));
  });
  return posteriors;
}

/// The path of the greatest gain, where two-sided beads gain their posterior minus `least`. If that
/// is a loss, a bead of m sentences against n loses sqrt(mn) times as much; otherwise it would be
/// chosen over several doubtful beads that are each more likely.
std::vector<std::size_t> best_path(const dp::BeadGraph& graph,
                                   const std::vector<double>& posteriors, double least) {
  return dp::cheapest_path(graph, [&](std::size_t a) {
    const double loss = least - posteriors[a];
    const dp::Shape shape = graph.arc(a).shape;
    if (shape.is_null()) return kNullLoss * std::max(0.0, loss);
    return loss > 0 ? loss * std::sqrt(shape.source * shape.target) : loss;
  });
}

/// The expected F1 of `path`: precision over all its beads, recall over two-sided ones, of which
/// the truth has `truth`.
double expected_f1(const dp::BeadGraph& graph, const std::vector<double>& posteriors,
                   const std::vector<std::size_t>& path, double truth) {
  double right = 0;
  double right_two_sided = 0;
  for (const std::size_t arc : path) {
    right += posteriors[arc];
    if (!graph.arc(arc).shape.is_null()) right_two_sided += posteriors[arc];
  }
  if (path.empty() || truth <= 0) return 1;
  const double precision = right / static_cast<double>(path.size());
  const double recall = right_two_sided / truth;
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 1;
}

}  // namespace

std::vector<Bead> decode(const dp::BeadGraph& graph, const std::vector<double>& bead_posteriors) {
  const std::vector<double> posteriors = summed_over_positions(graph, bead_posteriors);
  double truth = 0;
  for (std::size_t a = 0; a < graph.size(); ++a) {
    if (!graph.arc(a).shape.is_null()) truth += posteriors[a];
  }
  std::vector<std::size_t> path;
  double f1 = kFirstGuess;
  for (int iteration = 0; iteration < kIterations; ++iteration) {
    path = best_path(graph, posteriors, f1 / 2);
    f1 = expected_f1(graph, posteriors, path, truth);
  }
  const std::vector<dp::Step> steps = dp::steps_of(graph, path);
  std::vector<Bead> beads;
  beads.reserve(path.size());
  for (std::size_t k = 0; k < path.size(); ++k)
    beads.push_back({steps[k].source(), steps[k].target(), 0, posteriors[path[k]], {}});
  return beads;
}

}  // namespace sejajar::aligning
