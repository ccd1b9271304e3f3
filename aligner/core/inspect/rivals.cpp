// Every path covers every sentence with exactly one bead. So the cheapest path without a bead is
// the cheapest through any other bead over one of its sentences, and for each sentence only the few
// best beads over it need to be stored, by the cost of the cheapest path through them.

#include "core/inspect/rivals.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

#include "core/dp/paths.h"

namespace sejajar::inspecting {

namespace {

constexpr std::size_t kRivals = 3;

/// A bead and the cost of the cheapest path through it.
struct Entry {
  double through = dp::kImpossible;
  dp::Step step;
};

/// The best beads over one sentence: the bead itself and its rivals.
using Best = std::array<Entry, kRivals + 1>;

void add(Best& best, const Entry& entry) {
  if (entry.through >= best.back().through) return;
  best.back() = entry;
  for (std::size_t k = best.size() - 1; k > 0 && best[k].through < best[k - 1].through; --k) {
    std::swap(best[k], best[k - 1]);
  }
}

/// All beads between the nodes of the last pass, and the cheapest paths through them.
class Rivals {
 public:
  explicit Rivals(const aligning::LastPass& last)
      : last_(last),
        graph_(last.result.band, last.input.shapes),
        scorer_(last.pair, last.input.parameters, last.weights, graph_),
        source_(last.pair.source.size()),
        target_(last.pair.target.size()) {
    graph_.weigh([&](const dp::Step& step) { return scorer_.cost(step); });
    graph_.set_null_start(score::null_start_cost(last.result.null_rate, last.weights));
    sums_.emplace(graph_, dp::own_costs(graph_), dp::soft_min);
    cheapest_.emplace(graph_, dp::own_costs(graph_), dp::least);
    graph_.for_each([&](const dp::Step& step, std::size_t a) {
      const Entry entry{through(step, a), step};
      for (std::uint32_t s = step.source().begin; s < step.i; ++s) add(source_[s], entry);
      for (std::uint32_t t = step.target().begin; t < step.j; ++t) add(target_[t], entry);
    });
  }

  InspectedBead inspect(const Bead& bead) const {
    InspectedBead inspected;
    inspected.margin = std::numeric_limits<double>::quiet_NaN();
    const std::optional<std::size_t> arc = graph_.find(bead.source, bead.target);
    if (!arc) return inspected;
    const dp::Step own = dp::step_of(bead.source, bead.target);
    const double own_through = through(own, *arc);
    inspected.margin = dp::kImpossible;
    const Best& best =
        bead.source.empty() ? target_[bead.target.begin] : source_[bead.source.begin];
    for (const Entry& entry : best) {
      if (entry.step == own || entry.through == dp::kImpossible) continue;
      if (inspected.rivals.size() == kRivals) break;
      inspected.rivals.push_back({bead_of(entry.step), entry.through - own_through});
    }
    if (!inspected.rivals.empty()) inspected.margin = inspected.rivals.front().margin;
    return inspected;
  }

 private:
  std::size_t node_of(const dp::Step& step) const { return graph_.band().index(step.i, step.j); }

  /// Cost of the cheapest path through arc `a`, which is `step`.
  double through(const dp::Step& step, std::size_t a) const {
    const dp::Arc& arc = graph_.arc(a);
    return cheapest_->through(arc, node_of(step), static_cast<double>(arc.cost));
  }

  Bead bead_of(const dp::Step& step) const {
    Bead bead{step.source(), step.target(), 0, 0,
              score::terms(scorer_.values(step), last_.weights)};
    bead.cost = std::accumulate(bead.terms.begin(), bead.terms.end(), 0.0);
    const dp::Arc& arc = graph_.arc(*graph_.find(bead.source, bead.target));
    bead.posterior = sums_->posterior(arc, node_of(step), bead.cost);
    return bead;
  }

  const aligning::LastPass& last_;
  dp::BeadGraph graph_;
  score::Scorer scorer_;
  std::optional<dp::PathSums> sums_;
  std::optional<dp::PathSums> cheapest_;
  std::vector<Best> source_;  // per source sentence
  std::vector<Best> target_;  // per target sentence
};

}  // namespace

std::vector<InspectedBead> find_rivals(const aligning::LastPass& last, const Alignment& alignment) {
  const Rivals rivals(last);
  std::vector<InspectedBead> inspected;
  inspected.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) inspected.push_back(rivals.inspect(bead));
  return inspected;
}

}  // namespace sejajar::inspecting
