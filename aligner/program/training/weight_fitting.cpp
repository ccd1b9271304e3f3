// The beads in a band around the gold path of each document and the values of their components are
// computed once. Each round then sums over all paths and over the paths that agree with the gold.

#include "program/training/weight_fitting.h"

#include <algorithm>
#include <cmath>

#include "core/anchor/anchor_band.h"
#include "core/dp/paths.h"

namespace sejajar::training {

namespace {

using score::Components;
using score::kComponents;

constexpr std::uint32_t kRadius = 12;  // sentences on either side of the gold path

/// The beads around the gold path of one document, their values, and which agree with the gold.
struct Example {
  dp::BeadGraph beads;
  std::vector<std::uint8_t> gold;                      // per bead
  std::vector<std::array<float, kComponents>> values;  // per bead
  double weight = 1;
};

std::vector<dp::Step> ends_of(const GoldPath& gold) {
  std::vector<dp::Step> ends;
  for (const Stretch& stretch : gold.stretches())
    ends.push_back({stretch.source.end, stretch.target.end, {}});
  return ends;
}

std::vector<double> costs_of(const Example& example, const Components& weights) {
  std::vector<double> costs(example.beads.size(), 0);
  for (std::size_t a = 0; a < costs.size(); ++a) {
    for (std::size_t c = 0; c < kComponents; ++c)
      costs[a] -= weights[c] * static_cast<double>(example.values[a][c]);
  }
  return costs;
}

/// Calls visit(arc index, posterior) for all beads of `example` and returns -ln of the summed
/// probability of all paths.
template <class Visit>
double for_posteriors(const Example& example, const std::vector<double>& costs,
                      const Visit& visit) {
  const dp::PathSums sums(
      example.beads, [&](std::size_t a) { return costs[a]; }, dp::soft_min);
  const dp::Band& band = example.beads.band();
  example.beads.for_each([&](const dp::Step& step, std::size_t a) {
    visit(a, sums.posterior(example.beads.arc(a), band.index(step.i, step.j), costs[a]));
  });
  return sums.total();
}

/// Removes the beads that are not gold and have a posterior below `least_posterior`.
void prune(Example& example, const Components& weights, double least_posterior) {
  std::vector<std::uint8_t> keep = example.gold;
  for_posteriors(example, costs_of(example, weights), [&](std::size_t a, double posterior) {
    if (posterior >= least_posterior) keep[a] = 1;
  });
  example.beads = dp::subgraph(example.beads, keep);
  std::size_t kept = 0;
  for (std::size_t a = 0; a < keep.size(); ++a) {
    if (keep[a] == 0) continue;
    example.gold[kept] = example.gold[a];
    example.values[kept++] = example.values[a];
  }
  example.gold.resize(kept);
  example.values.resize(kept);
  example.values.shrink_to_fit();
}

Example example_of(const GoldDocument& document, const aligning::PassInput& input) {
  Example example;
  example.weight = document.weight;
  example.beads =
      dp::BeadGraph(anchor::around(ends_of(document.gold), document.pair.source.size(), kRadius));
  const score::Scorer scorer(document.pair, input.parameters, Components{}, example.beads);
  example.beads.for_each([&](const dp::Step& step, std::size_t) {
    const Components values = scorer.values(step);
    std::transform(values.begin(), values.end(), example.values.emplace_back().begin(),
                   [](double value) { return static_cast<float>(value); });
    example.gold.push_back(document.gold.allows(step) ? 1 : 0);
  });
  return example;
}

/// Adds `sign` times the expected values over all paths to `gradient`; returns ln of the summed
/// probability of the paths.
double add_expected(const Example& example, const std::vector<double>& costs, double sign,
                    Components& gradient) {
  return -for_posteriors(example, costs, [&](std::size_t a, double posterior) {
    if (posterior < 1e-7) return;
    for (std::size_t c = 0; c < kComponents; ++c)
      gradient[c] += sign * example.weight * posterior * static_cast<double>(example.values[a][c]);
  });
}

/// Adds the gradient of the example's log-likelihood to `gradient` and returns the log-likelihood.
double add_gradient(const Example& example, const Components& weights, Components& gradient) {
  std::vector<double> costs = costs_of(example, weights);
  const double possible = add_expected(example, costs, -1, gradient);
  for (std::size_t a = 0; a < costs.size(); ++a) {
    if (example.gold[a] == 0) costs[a] = dp::kImpossible;
  }
  const double observed = add_expected(example, costs, 1, gradient);
  return example.weight * (observed - possible);
}

/// Whether each component belongs to a feature of `only`; true if `only` is empty.
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
        add_gradient(example_of(*documents[k], inputs[k]), weights, likelihood.gradient);
  }
  return likelihood;
}

Components fit_weights(const std::vector<const GoldDocument*>& documents,
                       const std::vector<aligning::PassInput>& inputs, const Components& start,
                       const FitOptions& options) {
  std::vector<Example> examples(documents.size());
  const auto count = static_cast<std::int64_t>(documents.size());
#pragma omp parallel for schedule(dynamic, 1)
  for (std::int64_t d = 0; d < count; ++d) {
    const auto k = static_cast<std::size_t>(d);
    examples[k] = example_of(*documents[k], inputs[k]);
    if (options.least_posterior > 0) prune(examples[k], start, options.least_posterior);
  }
  const std::array<bool, kComponents> free = free_components(options.only);
  Components weights = start;
  Components mean{};
  Components spread{};
  for (std::uint32_t round = 1; round <= options.rounds; ++round) {
    // One gradient per document, summed in their order: the same bits for any number of threads.
    std::vector<Components> gradients(examples.size(), Components{});
#pragma omp parallel for schedule(dynamic, 1)
    for (std::int64_t d = 0; d < count; ++d) {
      const auto k = static_cast<std::size_t>(d);
      add_gradient(examples[k], weights, gradients[k]);
    }
    const double rate = options.rate * (round * 10 > options.rounds * 7 ? 0.3 : 1.0);
    for (std::size_t c = 0; c < kComponents; ++c) {
      double gradient = 0;
      for (const Components& own : gradients) gradient += own[c];
      if (!free[c] || (gradient == 0 && mean[c] == 0)) continue;  // not in any document
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

}  // namespace sejajar::training
