// Every path covers every sentence with exactly one bead. So the cheapest path without a bead is
// the cheapest through any other bead over one of its sentences, and the few best beads over each
// sentence, by the cheapest path through them, are all there is to remember.

#include "core/inspect/rivals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/dp/bead_costs.h"
#include "core/dp/posterior.h"

namespace sejajar::aligning {

namespace {

constexpr std::size_t kRivals = 3;

/// A bead of the lattice and the cost of the cheapest path through it.
struct Edge {
  dp::Step step{};
  double through = dp::kImpossible;
};

/// The best edges over one sentence: the bead itself and its rivals.
using Best = std::array<Edge, kRivals + 1>;

void add(Best& best, const Edge& edge) {
  if (edge.through >= best.back().through) return;
  best.back() = edge;
  for (std::size_t k = best.size() - 1; k > 0 && best[k].through < best[k - 1].through; --k) {
    std::swap(best[k], best[k - 1]);
  }
}

/// All beads between nodes of a band, and the cheapest paths through them.
class Edges {
 public:
  explicit Edges(const LastPass& last)
      : last_(last),
        scorer_(last.pair, last.input.beliefs, last.weights, band()),
        costs_(band(), dp::kMoves,
               [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
                 return scorer_.cost(i, j, dp::kMoves[k]);
               }),
        sums_(dp::sum_paths({band(), dp::kMoves}, costs_)),
        least_(dp::sum_paths<dp::LeastOf>({band(), dp::kMoves}, costs_)),
        source_(last.pair.source.size()),
        target_(last.pair.target.size()) {
    for (std::uint32_t i = 0; i <= band().source_size(); ++i) {
      for (std::uint32_t j = band().first(i); j <= band().last(i); ++j) add_beads_at(i, j);
    }
  }

  InspectedBead inspect(const Bead& bead) const {
    InspectedBead inspected;
    inspected.margin = std::numeric_limits<double>::quiet_NaN();
    const std::optional<dp::Step> own = step_of(bead);
    if (!own) return inspected;
    const double through = cost_through(*own);
    inspected.margin = dp::kImpossible;
    const Best& best =
        bead.source.empty() ? target_[bead.target.begin] : source_[bead.source.begin];
    for (const Edge& edge : best) {
      if (edge.step == *own || edge.through == dp::kImpossible) continue;
      if (inspected.rivals.size() == kRivals) break;
      inspected.rivals.push_back({bead_at(edge.step), edge.through - through});
    }
    if (!inspected.rivals.empty()) inspected.margin = inspected.rivals.front().margin;
    return inspected;
  }

 private:
  const dp::Band& band() const { return last_.result.band; }

  void add_beads_at(std::uint32_t i, std::uint32_t j) {
    for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
      const dp::Move move = dp::kMoves[k];
      if (move.source > i || move.target > j) continue;
      if (!band().contains(i - move.source, j - move.target)) continue;
      const dp::Step step{i, j, static_cast<std::uint8_t>(k)};
      const Edge edge{step, cost_through(step)};
      for (std::uint32_t s = i - move.source; s < i; ++s) add(source_[s], edge);
      for (std::uint32_t t = j - move.target; t < j; ++t) add(target_[t], edge);
    }
  }

  std::size_t before(const dp::Step& step) const {
    const dp::Move move = dp::kMoves[step.move];
    return band().index(step.i - move.source, step.j - move.target);
  }

  double cost_through(const dp::Step& step) const {
    const dp::Move move = dp::kMoves[step.move];
    return least_.forward[before(step)].before(move) + costs_(step.i, step.j, step.move) +
           least_.backward[band().index(step.i, step.j)][dp::arrival_of(move)];
  }

  /// Where `bead` stands in the lattice; nothing if it has no place there.
  std::optional<dp::Step> step_of(const Bead& bead) const {
    if (!band().contains(bead.source.begin, bead.target.begin) ||
        !band().contains(bead.source.end, bead.target.end)) {
      return std::nullopt;
    }
    for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
      if (dp::kMoves[k].source == bead.source.size() && dp::kMoves[k].target == bead.target.size())
        return dp::Step{bead.source.end, bead.target.end, static_cast<std::uint8_t>(k)};
    }
    return std::nullopt;
  }

  Bead bead_at(const dp::Step& step) const {
    const dp::Move move = dp::kMoves[step.move];
    Bead bead;
    bead.source = {step.i - move.source, step.i};
    bead.target = {step.j - move.target, step.j};
    bead.terms = score::terms(scorer_.values(step.i, step.j, move), last_.weights);
    for (const double term : bead.terms) bead.cost += term;
    bead.posterior = sums_.posterior(before(step), band().index(step.i, step.j), move, bead.cost);
    return bead;
  }

  const LastPass& last_;
  score::Scorer scorer_;
  dp::BeadCosts costs_;
  dp::Sums sums_;
  dp::Sums least_;
  std::vector<Best> source_;  // per source sentence
  std::vector<Best> target_;  // per target sentence
};

}  // namespace

std::vector<InspectedBead> find_rivals(const LastPass& last, const Alignment& alignment) {
  const Edges edges(last);
  std::vector<InspectedBead> inspected;
  inspected.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) inspected.push_back(edges.inspect(bead));
  return inspected;
}

}  // namespace sejajar::aligning
