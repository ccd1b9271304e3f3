#include "program/training/weight_fitting.h"

#include <gtest/gtest.h>

#include "language/lexicon/prior.h"
#include "program/training/compose.h"
#include "support/toy_lines.h"

namespace sejajar::training {
namespace {

GoldDocument document_of(const Noise& noise, double weight) {
  const ComposedDocument composed = compose(test::toy_lines(14), noise, 11);
  std::vector<Bead> beads;
  for (const BitextUnit& unit : composed.gold) {
    if (unit.source.indices.empty() || unit.target.indices.empty()) continue;
    Bead& bead = beads.emplace_back();
    bead.source = {unit.source.indices.front(), unit.source.indices.back() + 1};
    bead.target = {unit.target.indices.front(), unit.target.indices.back() + 1};
  }
  const auto analysis_of = [](const std::vector<std::string>& segments, bool target) {
    std::vector<ParallelLine> lines;
    for (const std::string& segment : segments) lines.push_back({segment, segment});
    const DocumentPair pair = documents_of(lines, {"en", "id"});
    return analyze::analyze(target ? pair.target : pair.source);
  };
  analyze::PairAnalysis pair{analysis_of(composed.source, false),
                             analysis_of(composed.target, true)};
  lexicon::Prior prior = lexicon::prior_of(pair);
  GoldPath path(beads, pair.source.size(), pair.target.size());
  return {std::move(pair), std::move(prior), {}, std::move(path), weight};
}

struct Example {
  GoldDocument first = document_of({0.3, 0.1, 0, 0}, 1);
  GoldDocument second = document_of({0.1, 0, 0, 0.3}, 0.5);
  std::vector<const GoldDocument*> documents = {&first, &second};
  std::vector<aligning::PassInput> inputs = {
      aligning::first_input(first.pair, first.prior, {}, {}),
      aligning::first_input(second.pair, second.prior, {}, {})};
};

TEST(LikelihoodOf, GradientIsThatOfFiniteDifferences) {
  const Example example;
  score::Components weights{};
  for (std::size_t c = 0; c < weights.size(); ++c) {
    weights[c] = 0.05 * static_cast<double>(c % 5) - 0.05;
  }
  const Likelihood here = likelihood_of(example.documents, example.inputs, weights);
  EXPECT_LT(here.value, 0);
  constexpr double kStep = 1e-4;
  double largest = 0;
  for (std::size_t c = 0; c < weights.size(); ++c) {
    score::Components more = weights;
    score::Components less = weights;
    more[c] += kStep;
    less[c] -= kStep;
    const double slope = (likelihood_of(example.documents, example.inputs, more).value -
                          likelihood_of(example.documents, example.inputs, less).value) /
                         (2 * kStep);
    EXPECT_NEAR(here.gradient[c], slope, 1e-3 + 1e-3 * std::abs(slope))
        << score::component_names()[c];
    largest = std::max(largest, std::abs(slope));
  }
  EXPECT_GT(largest, 1);
}

TEST(LikelihoodOf, ADocumentCountsByItsWeight) {
  const Example example;
  const score::Components weights{};
  const auto of = [&](std::size_t k) {
    return likelihood_of({example.documents[k]}, {example.inputs[k]}, weights).value;
  };
  const double both = likelihood_of(example.documents, example.inputs, weights).value;
  EXPECT_NEAR(both, of(0) + of(1), 1e-9);
  Example light;
  light.first.weight = 0.25;
  EXPECT_NEAR(likelihood_of({&light.first}, {light.inputs[0]}, weights).value, of(0) / 4, 1e-9);
}

TEST(FitWeights, RaisesTheLikelihood) {
  const Example example;
  const score::Components start{};
  FitOptions options;
  options.rounds = 40;
  const score::Components fitted = fit_weights(example.documents, example.inputs, start, options);
  const double before = likelihood_of(example.documents, example.inputs, start).value;
  const double after = likelihood_of(example.documents, example.inputs, fitted).value;
  EXPECT_GT(after, before / 10) << before;
  EXPECT_LE(after, 0);
  options.least_posterior = 1e-12;
  const score::Components pruned = fit_weights(example.documents, example.inputs, start, options);
  EXPECT_NEAR(likelihood_of(example.documents, example.inputs, pruned).value, after, 0.1);
}

TEST(FitWeights, WithTheGainKeepsTheScaleOfTheGreatestLikelihood) {
  Example example;
  // The same texts with another gold alignment, so that no weights are right for both.
  GoldDocument other = document_of({0.3, 0.1, 0, 0}, 0.5);
  std::vector<Bead> beads(6);
  for (std::uint32_t k = 0; k < beads.size(); ++k) {
    beads[k].source = {k, k + 1};
    beads[k].target = {k + 1, k + 2};
  }
  other.gold = GoldPath(beads, other.pair.source.size(), other.pair.target.size());
  example.documents.push_back(&other);
  example.inputs.push_back(aligning::first_input(other.pair, other.prior, {}, {}));
  score::Components start{};
  start[score::kNullRate] = 1;
  start.back() = 1;  // times, which these texts do not have
  FitOptions options;
  options.rounds = 40;
  options.gain = 10;
  const score::Components fitted = fit_weights(example.documents, example.inputs, start, options);
  EXPECT_EQ(fitted[score::kNullRate], 1) << "what is not fitted is not scaled";
  EXPECT_EQ(fitted.back(), 1) << "nor is what the texts say nothing of";
  const auto likelihood_at = [&](double factor) {
    score::Components scaled = fitted;
    for (std::size_t c = 0; c < scaled.size(); ++c) scaled[c] *= start[c] == 1 ? 1 : factor;
    return likelihood_of(example.documents, example.inputs, scaled).value;
  };
  EXPECT_GT(likelihood_at(1), likelihood_at(0.98));
  EXPECT_GT(likelihood_at(1), likelihood_at(1.02));
  options.gain = 0;
  const score::Components likeliest =
      fit_weights(example.documents, example.inputs, start, options);
  EXPECT_NE(fitted, likeliest);
}

}  // namespace
}  // namespace sejajar::training
