// The beads in a band around the gold path of each document and the values of their components are
// computed once. Each round then sums over all paths and over the paths that agree with the gold.

#include "program/training/weight_fitting.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/align/null_rate.h"
#include "core/anchor/anchor_band.h"
#include "core/dp/paths.h"
#include "ground/threads/parallel.h"
#include "program/training/bead_values.h"
#include "program/training/minimizer.h"

namespace sejajar::training {

namespace {

using score::Components;
using score::kComponents;

constexpr std::uint32_t kRadius = 12;  // sentences on either side of the gold path

/// The beads around the gold path of one document, their values, and which agree with the gold.
struct Example {
  dp::BeadGraph beads;
  std::vector<std::uint8_t> gold;         // per bead
  dp::BeadGraph gold_beads;               // the beads that agree with the gold
  std::vector<std::size_t> gold_indices;  // of those beads in `beads`
  BeadValues values;
  double null_rate = 0;  // runs of nulls per bead
  double weight = 1;
};

std::vector<dp::Step> ends_of(const GoldPath& gold) {
  std::vector<dp::Step> ends;
  for (const Stretch& stretch : gold.stretches())
    ends.push_back({stretch.source.end, stretch.target.end, {}});
  return ends;
}

/// What the decoder gains by bead `a`, at an F1 of 0.94; of a wrong null, half of what it loses by
/// a wrong bead of two sides.
double gain_of(const Example& example, std::size_t a) {
  constexpr double kHalfF1 = 0.47;
  const bool gold = example.gold[a] != 0;
  if (example.beads.arc(a).shape.is_null()) return gold ? 0 : -kHalfF1 / 2;
  return gold ? 1 - kHalfF1 : -kHalfF1;
}

/// Which of the beads of an example are weighed.
enum class Beads { kAll, kGold };

/// How they are weighed.
struct Weighed {
  Beads which = Beads::kAll;
  double weight = 1;  ///< of their expected values
  double gain = 0;    ///< nats by which a bead costs less, times its gain_of()
};

/// The index in `example.beads` of arc `a` of those beads.
std::size_t index_of(const Example& example, Beads which, std::size_t a) {
  return which == Beads::kAll ? a : example.gold_indices[a];
}

/// What a search with `weights` expects of the beads of `example`.
dp::Expectation expect(Example& example, const Weighed& weighed, const Components& weights) {
  dp::BeadGraph& beads = weighed.which == Beads::kAll ? example.beads : example.gold_beads;
  std::vector<double> costs(beads.size(), 0);
  for (std::size_t a = 0; a < costs.size(); ++a) {
    example.values.for_each(index_of(example, weighed.which, a),
                            [&](std::size_t c, double value) { costs[a] -= weights[c] * value; });
    if (weighed.gain != 0) costs[a] -= weighed.gain * gain_of(example, a);
  }
  beads.set_null_start(score::null_start_cost(example.null_rate, weights));
  return dp::expectation(beads, [&](std::size_t a) { return costs[a]; });
}

/// Finds the beads that agree with the gold.
void find_gold(Example& example) {
  example.gold_indices.clear();
  for (std::size_t a = 0; a < example.gold.size(); ++a) {
    if (example.gold[a] != 0) example.gold_indices.push_back(a);
  }
  example.gold_beads = dp::subgraph(example.beads, example.gold);
}

/// Removes the beads that are not gold and have a posterior below `least_posterior`.
void prune(Example& example, const Components& weights, double least_posterior) {
  std::vector<std::uint8_t> keep = example.gold;
  const std::vector<double> posteriors = expect(example, {Beads::kAll}, weights).posteriors;
  for (std::size_t a = 0; a < keep.size(); ++a) {
    if (posteriors[a] >= least_posterior) keep[a] = 1;
  }
  example.beads = dp::subgraph(example.beads, keep);
  example.values.keep(keep);
  std::size_t kept = 0;
  for (std::size_t a = 0; a < keep.size(); ++a) {
    if (keep[a] != 0) example.gold[kept++] = example.gold[a];
  }
  example.gold.resize(kept);
  find_gold(example);
}

Example example_of(const GoldDocument& document, const aligning::PassInput& input) {
  Example example;
  example.weight = document.weight;
  example.null_rate = aligning::null_rate_of(document.gold.null_runs(), document.gold.beads());
  example.beads =
      dp::BeadGraph(anchor::around(ends_of(document.gold), document.pair.source.size(), kRadius),
                    dp::kWideShapes);
  const score::Scorer scorer(document.pair, input.parameters, Components{}, example.beads);
  example.beads.for_each([&](const dp::Step& step, std::size_t) {
    example.values.add(scorer.values(step));
    example.gold.push_back(document.gold.allows(step) ? 1 : 0);
  });
  find_gold(example);
  return example;
}

/// Adds the expected values of the beads over all paths, times their weight, to `gradient`; returns
/// ln of the summed probability of the paths.
double add_expected(Example& example, const Weighed& weighed, const Components& weights,
                    Components& gradient) {
  const dp::Expectation expected = expect(example, weighed, weights);
  double runs = 0;
  for (std::size_t a = 0; a < expected.posteriors.size(); ++a) {
    if (expected.posteriors[a] < 1e-7) continue;
    runs += expected.run_starts[a];
    const double weight = weighed.weight * expected.posteriors[a];
    example.values.for_each(index_of(example, weighed.which, a),
                            [&](std::size_t c, double value) { gradient[c] += weight * value; });
  }
  Components start{};
  score::set_null_start(example.null_rate, start);
  for (std::size_t c = 0; c < kComponents; ++c) gradient[c] += weighed.weight * runs * start[c];
  return -expected.total;
}

/// Adds the gradient of the example's log-likelihood to `gradient` and returns the log-likelihood.
double add_gradient(Example& example, const Components& weights, Components& gradient) {
  const double observed = add_expected(example, {Beads::kGold, example.weight}, weights, gradient);
  const double possible = add_expected(example, {Beads::kAll, -example.weight}, weights, gradient);
  return example.weight * (observed - possible);
}

/// Adds `nats` times the gradient of the expected gain to `gradient` and returns as much of the
/// gain. The gradient of an expectation is a covariance: how the expected values change if a bead
/// costs a little less by what it gains, of which this takes a difference.
double add_gain(Example& example, double nats, const Components& weights, Components& gradient) {
  constexpr double kStep = 0.02;
  const double weight = nats * example.weight;
  double value = 0;
  const std::vector<double> posteriors = expect(example, {Beads::kAll}, weights).posteriors;
  for (std::size_t a = 0; a < posteriors.size(); ++a) value += posteriors[a] * gain_of(example, a);
  for (const double step : {kStep, -kStep}) {
    const Weighed raised{Beads::kAll, weight / (2 * step), step};
    add_expected(example, raised, weights, gradient);
  }
  return weight * value;
}

/// Whether each component is fitted: those of the features of `only`, or all if it is empty. The
/// rate of nulls is no matter of taste: it counts with weight 1, as ln of a prior. Nor are
/// null.missed and lexicon.usual fitted, which scripts/train-models.sh sets.
std::array<bool, kComponents> free_components(const std::vector<std::string>& only) {
  std::array<bool, kComponents> free{};
  const std::vector<std::string>& names = score::component_names();
  for (std::size_t c = 0; c < kComponents; ++c) {
    free[c] = only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& name) {
                return names[c].starts_with(name + ".");
              });
  }
  free[score::kNullRate] = false;
  free[score::kNullMissed] = false;
  free[score::kUsualEvidence] = false;
  return free;
}

/// Those of `free` that the examples say something of: no gold document has paragraphs, vectors or
/// times.
std::array<bool, kComponents> seen_components(const std::array<bool, kComponents>& free,
                                              const std::vector<Example>& examples) {
  std::array<bool, kComponents> seen{};
  seen[score::kNullStart] = free[score::kNullStart];  // belongs to steps between beads
  for (const Example& example : examples) {
    for (std::size_t bead = 0; bead < example.values.size(); ++bead) {
      example.values.for_each(bead, [&](std::size_t c, double) { seen[c] = seen[c] || free[c]; });
    }
  }
  return seen;
}

/// The examples and what is wanted of weights for them, as a function to be minimized.
class Objective {
 public:
  Objective(std::vector<Example> examples, const Components& start, const FitOptions& options)
      : examples_(std::move(examples)),
        start_(start),
        free_(seen_components(free_components(options.only), examples_)),
        options_(options) {}

  /// -ln of the likelihood less the expected gain, regularized, and its gradient, which is 0 for
  /// weights that stay.
  double at(const Components& weights, Components& gradient) {
    // One gradient per document, summed in their order: the same bits for any number of threads.
    std::vector<Components> gradients(examples_.size(), Components{});
    std::vector<double> values(examples_.size());
    threads::for_each(examples_.size(), [&](std::size_t k) {
      values[k] = add_gradient(examples_[k], weights, gradients[k]);
      if (options_.gain > 0)
        values[k] += add_gain(examples_[k], options_.gain, weights, gradients[k]);
    });
    const double value = -std::accumulate(values.begin(), values.end(), 0.0);
    double penalty = 0;
    for (std::size_t c = 0; c < kComponents; ++c) {
      gradient[c] = 0;
      if (!free_[c]) continue;
      for (const Components& own : gradients) gradient[c] -= own[c];
      gradient[c] += options_.regularization * (weights[c] - start_[c]);
      penalty += options_.regularization * (weights[c] - start_[c]) * (weights[c] - start_[c]) / 2;
    }
    return value + penalty;
  }

  /// Returns `weights`, those that are fitted times the number under which the gold paths are most
  /// probable.
  Components scaled(const Components& weights) {
    const auto times = [&](double factor) {
      Components product = weights;
      for (std::size_t c = 0; c < kComponents; ++c) product[c] *= free_[c] ? factor : 1;
      return product;
    };
    // The log-likelihood rises up to the factor and falls beyond it; the factor is between these.
    double low = 0.1;
    double high = 2;
    for (int halving = 0; halving < 12; ++halving) {
      const double middle = (low + high) / 2;
      (slope_along(weights, times(middle)) > 0 ? low : high) = middle;
    }
    return times((low + high) / 2);
  }

  void prune_at(const Components& weights) {
    if (options_.least_posterior == 0) return;
    threads::for_each(examples_.size(), [&](std::size_t k) {
      prune(examples_[k], weights, options_.least_posterior);
    });
  }

 private:
  /// Derivative of the log-likelihood at `at` in the direction of the fitted ones of `weights`.
  double slope_along(const Components& weights, const Components& at) {
    std::vector<Components> gradients(examples_.size(), Components{});
    threads::for_each(examples_.size(),
                      [&](std::size_t k) { add_gradient(examples_[k], at, gradients[k]); });
    double slope = 0;
    for (const Components& gradient : gradients) {
      for (std::size_t c = 0; c < kComponents; ++c)
        slope += free_[c] ? weights[c] * gradient[c] : 0;
    }
    return slope;
  }

  std::vector<Example> examples_;
  Components start_;
  std::array<bool, kComponents> free_;
  FitOptions options_;
};

}  // namespace

Likelihood likelihood_of(const std::vector<const GoldDocument*>& documents,
                         const std::vector<aligning::PassInput>& inputs,
                         const Components& weights) {
  Likelihood likelihood;
  for (std::size_t k = 0; k < documents.size(); ++k) {
    Example example = example_of(*documents[k], inputs[k]);
    likelihood.value += add_gradient(example, weights, likelihood.gradient);
  }
  return likelihood;
}

Components fit_weights(const std::vector<const GoldDocument*>& documents,
                       const std::vector<aligning::PassInput>& inputs, const Components& start,
                       const FitOptions& options) {
  std::vector<Example> examples(documents.size());
  threads::for_each(documents.size(),
                    [&](std::size_t k) { examples[k] = example_of(*documents[k], inputs[k]); });
  Objective objective(std::move(examples), start, options);
  if (options.prunes_first) objective.prune_at(start);
  Minimizer minimizer(start);
  for (std::uint32_t round = 1; round <= options.rounds; ++round) {
    if (round % options.pruned_every == 0) objective.prune_at(minimizer.point());
    if (!minimizer.step([&](const Components& weights, Components& gradient) {
          return objective.at(weights, gradient);
        }))
      break;
  }
  return options.gain > 0 ? objective.scaled(minimizer.point()) : minimizer.point();
}

}  // namespace sejajar::training
