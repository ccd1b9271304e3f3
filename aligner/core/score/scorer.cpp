#include "core/score/scorer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "core/dp/parallel.h"

namespace sejajar::score {

namespace {

Side side_of(const analyze::Analysis& analysis) {
  return {analysis.units, analysis.counts};
}

/// For each sentence, 1 if it begins a paragraph behind another.
std::vector<std::uint8_t> starts_of(const analyze::Analysis& side) {
  std::vector<std::uint8_t> starts(side.size(), 0);
  for (std::uint32_t k = 1; k < side.size(); ++k)
    starts[k] = side.paragraphs[k] != side.paragraphs[k - 1] ? 1 : 0;
  return starts;
}

dp::Lattice nodes_of(const dp::Lattice& lattice) {
  return lattice;
}

dp::Lattice nodes_of(const dp::BeadGraph& graph) {
  return {graph.band()};
}

std::size_t dimension_of(const analyze::Analysis& side) {
  return side.size() > 0 ? side.vectors.size() / side.size() : 0;
}

}  // namespace

template <class Beads>
Scorer::Scope Scorer::scope_of(const analyze::PairAnalysis& pair, const Beliefs& beliefs,
                               const Beads& beads) {
  std::optional<Reaches> forward, backward;
#pragma omp parallel sections if (pair.source.size() > dp::kParallelRows)
  {
#pragma omp section
    forward.emplace(forward_reaches(beads));
#pragma omp section
    backward.emplace(backward_reaches(beads));
  }
  return {std::move(*forward), std::move(*backward), nodes_of(beads),
          ratios_of(pair, beliefs.lexicon)};
}

Scorer::Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
               const dp::Lattice& lattice)
    : Scorer(pair, beliefs, weights, scope_of(pair, beliefs, lattice)) {}

Scorer::Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
               const dp::BeadGraph& graph)
    : Scorer(pair, beliefs, weights, scope_of(pair, beliefs, graph)) {}

Scorer::Scorer(const analyze::PairAnalysis& pair, const Beliefs& beliefs, const Components& weights,
               Scope scope)
    : variance_(beliefs.length.variance),
      prior_(beliefs.prior),
      forward_reaches_(std::move(scope.forward)),
      backward_reaches_(std::move(scope.backward)),
      source_(pair.source, std::sqrt(beliefs.length.ratio), forward_reaches_),
      target_(pair.target, 1 / std::sqrt(beliefs.length.ratio), backward_reaches_),
      forward_(side_of(pair.source), side_of(pair.target), scope.ratios.forward, forward_reaches_),
      backward_(side_of(pair.target), side_of(pair.source), scope.ratios.backward,
                backward_reaches_),
      forward_numbers_(pair.source.numbers, pair.target.numbers, forward_reaches_),
      backward_numbers_(pair.target.numbers, pair.source.numbers, backward_reaches_),
      forward_names_(pair.source.names, pair.target.names, forward_reaches_),
      backward_names_(pair.target.names, pair.source.names, backward_reaches_),
      crossings_(pair, scope.ratios, scope.nodes),
      similarity_(pair.source.vectors, pair.target.vectors, dimension_of(pair.source),
                  forward_reaches_),
      source_starts_(starts_of(pair.source)),
      target_starts_(starts_of(pair.target)),
      source_costs_(pair.source.size()),
      target_costs_(pair.target.size()),
      source_nulls_(pair.source.size()),
      target_nulls_(pair.target.size()) {
  std::copy(weights.begin() + kShapeComponents, weights.end(), weights_.begin());
  weigh_shapes(weights);
}

/// Prepares what is the same for all beads of a class, of a span, and the costs of all nulls.
void Scorer::weigh_shapes(const Components& weights) {
  const auto weigh = [&](const Span& source, const Span& target) {
    std::array<double, kShapeComponents> values;
    const BeadFacts facts{source, target, variance_, prior_[bead_class(source.size, target.size)]};
    shape_values(facts, values.data());
    return -std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
  };
  for (const dp::Move move : dp::kMoves) {
    Span source, target;
    source.size = move.source;
    target.size = move.target;
    shape_costs_[bead_class(move.source, move.target)] = weigh(source, target);
  }
  weigh_spans(source_, forward_reaches_, source_costs_);
  weigh_spans(target_, backward_reaches_, target_costs_);
  for (std::uint32_t i = 0; i < source_nulls_.size(); ++i)
    source_nulls_[i] = weigh(source_.at(i, 1), target_.at(0, 0));
  for (std::uint32_t j = 0; j < target_nulls_.size(); ++j)
    target_nulls_[j] = weigh(source_.at(0, 0), target_.at(j, 1));
}

/// Prepares what spans cost on their own.
void Scorer::weigh_spans(const Spans& spans, const Reaches& reaches,
                         std::vector<SpanCosts>& costs) const {
  for (std::uint32_t start = 0; start < costs.size(); ++start) {
    for (std::uint32_t size = 1; size <= reaches.longest_of(start); ++size)
      costs[start][size - 1] = side_cost(spans.at(start, size), weights_);
  }
}

/// -1 if one of the sentences begins a paragraph behind another and the other does not, else 0.
double Scorer::paragraph_starts(std::uint32_t i, std::uint32_t j) const {
  if (i == 0 || j == 0) return 0;
  return source_starts_[i] == target_starts_[j] ? 0 : -1;
}

BeadFacts Scorer::facts_of(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  const std::uint32_t si = i - move.source;
  const std::uint32_t tj = j - move.target;
  BeadFacts facts{source_.at(si, move.source), target_.at(tj, move.target), variance_,
                  prior_[bead_class(move.source, move.target)]};
  if (facts.is_null()) return facts;
  const std::size_t forward = forward_reaches_.index(si, move.source, tj);
  const std::size_t backward = backward_reaches_.index(tj, move.target, si);
  facts.source_evidence = forward_.sum(forward, move.target);
  facts.target_evidence = backward_.sum(backward, move.source);
  // Either side may count a mention that the other repeats more than once, so the lesser holds.
  if (facts.source.numbers > 0 && facts.target.numbers > 0) {
    facts.shared_numbers = std::min(forward_numbers_.sum(forward, move.target),
                                    backward_numbers_.sum(backward, move.source));
  }
  if (facts.source.names > 0 && facts.target.names > 0) {
    facts.shared_names = std::min(forward_names_.sum(forward, move.target),
                                  backward_names_.sum(backward, move.source));
  }
  facts.crossings = crossings_.at_start(si, tj) + crossings_.at_end(i, j);
  facts.paragraph_starts = paragraph_starts(si, tj);
  facts.likeness = similarity_.evidence(si, move.source, tj, j);
  return facts;
}

Components Scorer::values(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  Components values;
  component_values(facts_of(i, j, move), values);
  return values;
}

double Scorer::cost(std::uint32_t i, std::uint32_t j, dp::Move move) const {
  if (move.target == 0) return source_nulls_[i - 1];
  if (move.source == 0) return target_nulls_[j - 1];
  return shape_costs_[bead_class(move.source, move.target)] +
         source_costs_[i - move.source][move.source - 1U] +
         target_costs_[j - move.target][move.target - 1U] +
         comparing_cost(facts_of(i, j, move), weights_);
}

}  // namespace sejajar::score
