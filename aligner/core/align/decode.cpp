#include "core/align/decode.h"

#include <algorithm>

#include "core/dp/graph_paths.h"

namespace sejajar::aligning {

namespace {

constexpr int kRepetitions = 3;  // F changes by less than 0.001 in the third

bool both_sides(dp::Move move) {
  return move.source > 0 && move.target > 0;
}

/// A path of `graph`, and what is wanted of each of its beads.
struct Path {
  std::vector<std::size_t> arcs;
  double least = 0;  ///< posterior from which on a bead is worth more than none
};

/// The path that earns most where each two-sided bead costs `least`. One that earns nothing may
/// stay in it; it stands for as many sentences without translation.
Path best_path(const dp::BeadGraph& graph, const std::vector<double>& posteriors, double least) {
  std::vector<double> costs(graph.size(), 0);
  for (std::size_t a = 0; a < costs.size(); ++a) {
    if (both_sides(dp::kMoves[graph.arc(a).move])) costs[a] = std::min(0.0, least - posteriors[a]);
  }
  return {dp::cheapest_path(graph, costs), least};
}

bool chosen(const dp::BeadGraph& graph, const std::vector<double>& posteriors, const Path& path,
            std::size_t arc) {
  return both_sides(dp::kMoves[graph.arc(arc).move]) && posteriors[arc] > path.least;
}

/// 2 * expected right beads / (beads of the path + expected beads of the truth).
double expected_f1(const dp::BeadGraph& graph, const std::vector<double>& posteriors,
                   const Path& path, double truth) {
  double right = 0;
  double count = 0;
  for (const std::size_t arc : path.arcs) {
    if (!chosen(graph, posteriors, path, arc)) continue;
    right += posteriors[arc];
    count += 1;
  }
  return count + truth > 0 ? 2 * right / (count + truth) : 1;
}

/// Writes beads one after the other; those without translation in their one order.
class Choices {
 public:
  void add(std::uint8_t move, double posterior) {
    close_nulls();
    place({move, posterior});
  }

  /// Adds sentences without translation. `posterior` is that of the bead, if it is one.
  void add_nulls(dp::Move move, double posterior) {
    source_nulls_.insert(source_nulls_.end(), move.source, posterior);
    target_nulls_.insert(target_nulls_.end(), move.target, posterior);
  }

  std::vector<Choice> take() {
    close_nulls();
    return std::move(choices_);
  }

 private:
  struct Next {
    std::uint8_t move;
    double posterior;
  };

  void close_nulls() {
    for (const double posterior : source_nulls_) place({0, posterior});
    for (const double posterior : target_nulls_) place({1, posterior});
    source_nulls_.clear();
    target_nulls_.clear();
  }

  void place(const Next& next) {
    static_assert(dp::kMoves[0] == dp::Move{1, 0} && dp::kMoves[1] == dp::Move{0, 1});
    i_ += dp::kMoves[next.move].source;
    j_ += dp::kMoves[next.move].target;
    choices_.push_back({{i_, j_, next.move}, next.posterior});
  }

  std::uint32_t i_ = 0;
  std::uint32_t j_ = 0;
  std::vector<double> source_nulls_;  // posteriors of the sentences in the open run
  std::vector<double> target_nulls_;
  std::vector<Choice> choices_;
};

}  // namespace

std::vector<Choice> decode(const dp::BeadGraph& graph, const std::vector<double>& posteriors) {
  double truth = 0;
  for (std::size_t a = 0; a < graph.size(); ++a) {
    if (both_sides(dp::kMoves[graph.arc(a).move])) truth += posteriors[a];
  }
  Path path;
  double f1 = 1;
  for (int repetition = 0; repetition < kRepetitions; ++repetition) {
    path = best_path(graph, posteriors, f1 / 2);
    f1 = expected_f1(graph, posteriors, path, truth);
  }
  Choices choices;
  for (const std::size_t arc : path.arcs) {
    const std::uint8_t move = graph.arc(arc).move;
    const bool null = !both_sides(dp::kMoves[move]);
    if (chosen(graph, posteriors, path, arc)) {
      choices.add(move, posteriors[arc]);
    } else {
      choices.add_nulls(dp::kMoves[move], null ? posteriors[arc] : 0);
    }
  }
  return choices.take();
}

}  // namespace sejajar::aligning
