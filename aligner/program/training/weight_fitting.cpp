// The lattice of each document is cut to a band round the gold path and the component values of all
// its beads are computed once; every round then is two forward-backward passes per document, one
// over all paths and one over those that agree with the gold.

#include "program/training/weight_fitting.h"

#include <algorithm>
#include <cmath>

#include "core/anchor/corridor.h"
#include "core/dp/posterior.h"

namespace sejajar::learn {

namespace {

using score::Components;
using score::kComponents;

constexpr std::uint32_t kRadius = 12;  // sentences on either side of the gold path

struct LatticeBead {
  std::size_t slot;  // cell * moves + move
  std::size_t before;
  std::size_t after;
  std::uint8_t move;
  bool gold;
};

/// The beads of one document inside its band, with their values.
struct Lattice {
  dp::Band band;
  std::vector<LatticeBead> beads;
  std::vector<std::array<float, kComponents>> values;
  double weight;
};

std::vector<dp::Step> corners(const GoldPath& gold) {
  std::vector<dp::Step> path;
  for (const Stretch& s : gold.stretches()) path.push_back({s.source_end, s.target_end, 0});
  return path;
}

/// Costs of the beads of `lattice` by slot; impossible where there is none.
std::vector<double> costs_of(const Lattice& lattice, const Components& weights, bool gold_only) {
  std::vector<double> costs(lattice.band.cells() * dp::kMoves.size(), dp::kImpossible);
  for (std::size_t b = 0; b < lattice.beads.size(); ++b) {
    if (gold_only && !lattice.beads[b].gold) continue;
    double cost = 0;
    for (std::size_t c = 0; c < kComponents; ++c) {
      cost -= weights[c] * static_cast<double>(lattice.values[b][c]);
    }
    costs[lattice.beads[b].slot] = cost;
  }
  return costs;
}

dp::Sums sums_of(const Lattice& lattice, const std::vector<double>& costs) {
  const dp::Band& band = lattice.band;
  return dp::sum_paths({band, dp::kMoves}, [&](std::uint32_t i, std::uint32_t j, std::size_t k) {
    return costs[band.index(i, j) * dp::kMoves.size() + k];
  });
}

/// Leaves out the beads that no path of any weight goes through.
void prune(Lattice& lattice, const Components& weights, double least_posterior) {
  const std::vector<double> costs = costs_of(lattice, weights, false);
  const dp::Sums sums = sums_of(lattice, costs);
  std::size_t kept = 0;
  for (std::size_t b = 0; b < lattice.beads.size(); ++b) {
    const LatticeBead& bead = lattice.beads[b];
    const double posterior =
        sums.posterior(bead.before, bead.after, dp::kMoves[bead.move], costs[bead.slot]);
    if (!bead.gold && posterior < least_posterior) continue;
    lattice.beads[kept] = bead;
    lattice.values[kept++] = lattice.values[b];
  }
  lattice.beads.resize(kept);
  lattice.values.resize(kept);
  lattice.beads.shrink_to_fit();
  lattice.values.shrink_to_fit();
}

Lattice lattice_of(const GoldDocument& document, const aligning::PassInput& input) {
  Lattice lattice;
  lattice.weight = document.weight;
  lattice.band = anchor::around(corners(document.gold), document.pair.source.size(), kRadius);
  const score::Scorer scorer(document.pair, input.beliefs, Components{}, lattice.band);
  const dp::Band& band = lattice.band;
  for (std::uint32_t i = 0; i <= band.source_size(); ++i) {
    for (std::uint32_t j = band.first(i); j <= band.last(i); ++j) {
      for (std::size_t k = 0; k < dp::kMoves.size(); ++k) {
        const dp::Move move = dp::kMoves[k];
        if (move.source > i || move.target > j || !band.contains(i - move.source, j - move.target))
          continue;
        const Components values = scorer.values(i, j, move);
        auto& row = lattice.values.emplace_back();
        for (std::size_t c = 0; c < kComponents; ++c) row[c] = static_cast<float>(values[c]);
        const std::size_t cell = band.index(i, j);
        lattice.beads.push_back({cell * dp::kMoves.size() + k,
                                 band.index(i - move.source, j - move.target), cell,
                                 static_cast<std::uint8_t>(k), document.gold.allows(i, j, move)});
      }
    }
  }
  return lattice;
}

/// Adds `sign` times the expected values over the paths whose costs are `costs`; returns ln of
/// their summed probability.
double add_expected(const Lattice& lattice, const std::vector<double>& costs, double sign,
                    Components& gradient) {
  const dp::Sums sums = sums_of(lattice, costs);
  for (std::size_t b = 0; b < lattice.beads.size(); ++b) {
    const LatticeBead& bead = lattice.beads[b];
    const double posterior =
        sums.posterior(bead.before, bead.after, dp::kMoves[bead.move], costs[bead.slot]);
    if (posterior < 1e-7) continue;
    for (std::size_t c = 0; c < kComponents; ++c) {
      gradient[c] += sign * lattice.weight * posterior * static_cast<double>(lattice.values[b][c]);
    }
  }
  return -sums.total;
}

/// Adds the gradient of one document's log-likelihood and returns it.
double add_gradient(const Lattice& lattice, const Components& weights, Components& gradient) {
  const double observed = add_expected(lattice, costs_of(lattice, weights, true), 1, gradient);
  const double possible = add_expected(lattice, costs_of(lattice, weights, false), -1, gradient);
  return lattice.weight * (observed - possible);
}

/// Which components belong to a feature of `only`; all if it is empty.
std::array<bool, kComponents> free_components(const std::vector<std::string>& only) {
  std::array<bool, kComponents> free{};
  const std::vector<std::string> names = score::component_names();
  for (std::size_t c = 0; c < kComponents; ++c) {
    free[c] = only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& name) {
                return names[c].starts_with(name + ".");
              });
  }
  return free;
}

}  // namespace

Likelihood likelihood_of(const std::vector<const GoldDocument*>& documents,
                         const std::vector<aligning::PassInput>& inputs,
                         const Components& weights) {
  Likelihood likelihood;
  for (std::size_t k = 0; k < documents.size(); ++k) {
    likelihood.value +=
        add_gradient(lattice_of(*documents[k], inputs[k]), weights, likelihood.gradient);
  }
  return likelihood;
}

Components fit_weights(const std::vector<const GoldDocument*>& documents,
                       const std::vector<aligning::PassInput>& inputs, const Components& start,
                       const FitOptions& options) {
  std::vector<Lattice> lattices(documents.size());
  const auto count = static_cast<std::int64_t>(documents.size());
#pragma omp parallel for schedule(dynamic, 1)
  for (std::int64_t d = 0; d < count; ++d) {
    const auto k = static_cast<std::size_t>(d);
    lattices[k] = lattice_of(*documents[k], inputs[k]);
    if (options.least_posterior > 0) prune(lattices[k], start, options.least_posterior);
  }
  const std::array<bool, kComponents> free = free_components(options.only);
  Components weights = start;
  Components mean{};
  Components spread{};
  for (std::uint32_t round = 1; round <= options.rounds; ++round) {
    // One gradient per document, added up in their order: the same bits for any number of threads.
    std::vector<Components> gradients(lattices.size(), Components{});
#pragma omp parallel for schedule(dynamic, 1)
    for (std::int64_t d = 0; d < count; ++d) {
      const auto k = static_cast<std::size_t>(d);
      add_gradient(lattices[k], weights, gradients[k]);
    }
    const double rate = options.rate * (round * 10 > options.rounds * 7 ? 0.3 : 1.0);
    for (std::size_t c = 0; c < kComponents; ++c) {
      double gradient = 0;
      for (const Components& own : gradients) gradient += own[c];
      if (!free[c] || (gradient == 0 && mean[c] == 0)) continue;  // no document speaks of it
      gradient -= options.regularisation * weights[c];
      mean[c] = 0.9 * mean[c] + 0.1 * gradient;
      spread[c] = 0.999 * spread[c] + 0.001 * gradient * gradient;
      const double m = mean[c] / (1 - std::pow(0.9, round));
      const double v = spread[c] / (1 - std::pow(0.999, round));
      weights[c] += rate * m / (std::sqrt(v) + 1e-8);
    }
  }
  return weights;
}

}  // namespace sejajar::learn
