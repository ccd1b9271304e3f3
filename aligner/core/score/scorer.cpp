#include "core/score/scorer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <type_traits>
#include <utility>

#include "ground/threads/parallel.h"

namespace sejajar::score {

namespace {

Side side_of(const analyze::Analysis& analysis) {
  return {analysis.units, analysis.counts};
}

/// The least evidence per word among `count` sentences, whose values in `evidence` begin at `index`
/// and whose shares of a word at `per_word`; at most 1.
double weakest(const SpanEvidence& evidence, std::size_t index, const double* per_word,
               std::uint32_t count) {
  constexpr double kMostPerWord = 1;
  double least = kMostPerWord;
  for (std::uint32_t k = 0; k < count; ++k)
    least = std::min(least, evidence.at(index + k) * per_word[k]);
  return least;
}

/// For each sentence, 1 / (its words + 2).
std::vector<double> per_word_of(const analyze::Analysis& side) {
  std::vector<double> shares(side.size());
  for (std::uint32_t k = 0; k < shares.size(); ++k)
    shares[k] = 1 / (static_cast<double>(side.units[k].size()) + 2);
  return shares;
}

/// For each sentence, 1 if it begins a paragraph and is not the first.
std::vector<std::uint8_t> starts_of(const analyze::Analysis& side) {
  std::vector<std::uint8_t> starts(side.size(), 0);
  for (std::uint32_t k = 1; k < side.size(); ++k)
    starts[k] = side.paragraphs[k] != side.paragraphs[k - 1] ? 1 : 0;
  return starts;
}

std::size_t dimension_of(const analyze::Analysis& side) {
  return side.size() > 0 ? side.vectors.size() / side.size() : 0;
}

}  // namespace

template <class Beads>
Scorer::Scope Scorer::scope_of(const analyze::PairAnalysis& pair, const PassParameters& parameters,
                               const Beads& beads) {
  using analyze::SharedKeys;
  std::optional<CandidateRanges> forward, backward;
  std::optional<SharedKeys> source_numbers, target_numbers, source_names, target_names;
  threads::both(
      pair.source.size() > threads::kParallelRows,
      [&] {
        forward.emplace(forward_ranges(beads));
        source_numbers.emplace(pair.source.numbers, pair.target.numbers);
        source_names.emplace(pair.source.names, pair.target.names);
      },
      [&] {
        backward.emplace(backward_ranges(beads));
        target_numbers.emplace(pair.target.numbers, pair.source.numbers);
        target_names.emplace(pair.target.names, pair.source.names);
      });
  Scope scope{
      std::move(*forward),        std::move(*backward),       ratios_of(pair, parameters.lexicon),
      std::move(*source_numbers), std::move(*target_numbers), std::move(*source_names),
      std::move(*target_names)};
  if constexpr (std::is_same_v<Beads, dp::BeadGraph>)
    scope.boundaries = BoundaryEvidence(pair, scope.ratios, beads.band());
  return scope;
}

Scorer::Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
               const Components& weights, const dp::BeadGraph& graph)
    : Scorer(pair, parameters, weights, scope_of(pair, parameters, graph)) {}

Scorer::Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
               const Components& weights, const OneToOneBeads& beads)
    : Scorer(pair, parameters, weights, scope_of(pair, parameters, beads)) {}

Scorer::Scorer(const analyze::PairAnalysis& pair, const PassParameters& parameters,
               const Components& weights, Scope scope)
    : variance_(parameters.length.variance),
      certainty_(parameters.certainty),
      usual_evidence_(parameters.usual_evidence),
      missed_weight_(weights[kNullMissed]),
      prior_(parameters.prior),
      forward_ranges_(std::move(scope.forward)),
      backward_ranges_(std::move(scope.backward)),
      source_(pair.source, std::sqrt(parameters.length.ratio), forward_ranges_),
      target_(pair.target, 1 / std::sqrt(parameters.length.ratio), backward_ranges_),
      forward_(side_of(pair.source), side_of(pair.target), scope.ratios.forward, forward_ranges_),
      backward_(side_of(pair.target), side_of(pair.source), scope.ratios.backward,
                backward_ranges_),
      forward_numbers_(scope.source_numbers, forward_ranges_),
      backward_numbers_(scope.target_numbers, backward_ranges_),
      forward_names_(scope.source_names, forward_ranges_),
      backward_names_(scope.target_names, backward_ranges_),
      source_names_(scope.source_names, pair.source.size()),
      target_names_(scope.target_names, pair.target.size()),
      boundaries_(std::move(scope.boundaries)),
      similarity_(pair.source.vectors, pair.target.vectors, dimension_of(pair.source),
                  forward_ranges_),
      times_(pair.source.times, pair.target.times, parameters.times),
      source_per_word_(per_word_of(pair.source)),
      target_per_word_(per_word_of(pair.target)),
      source_starts_(starts_of(pair.source)),
      target_starts_(starts_of(pair.target)),
      source_costs_(pair.source.size()),
      target_costs_(pair.target.size()),
      source_uniqueness_(pair.source.uniqueness),
      target_uniqueness_(pair.target.uniqueness),
      source_nulls_(pair.source.size()),
      target_nulls_(pair.target.size()) {
  std::copy(weights.begin() + kShapeComponents, weights.end(), weights_.begin());
  weigh_shapes(weights);
}

/// Prepares the costs of shape groups, spans and nulls.
void Scorer::weigh_shapes(const Components& weights) {
  const auto weigh = [&](const Span& source, const Span& target) {
    std::array<double, kShapeComponents> values;
    shape_values(facts_of(source, target), values.data());
    return -std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
  };
  for (const dp::Shape shape : dp::kWideShapes) {
    Span source, target;
    source.size = shape.source;
    target.size = shape.target;
    shape_costs_[shape_kind(shape.source, shape.target)] = weigh(source, target);
  }
  threads::both(
      source_nulls_.size() > threads::kParallelRows,
      [&] {
        weigh_spans(source_, forward_ranges_, source_costs_);
        for (std::uint32_t i = 0; i < source_nulls_.size(); ++i)
          source_nulls_[i] = weigh(source_.at(i, 1), target_.at(0, 0));
      },
      [&] {
        weigh_spans(target_, backward_ranges_, target_costs_);
        for (std::uint32_t j = 0; j < target_nulls_.size(); ++j)
          target_nulls_[j] = weigh(source_.at(0, 0), target_.at(j, 1));
      });
}

/// Prepares the costs that depend on one side only.
void Scorer::weigh_spans(const Spans& spans, const CandidateRanges& ranges,
                         std::vector<SpanCosts>& costs) const {
  for (std::uint32_t start = 0; start < costs.size(); ++start) {
    for (std::uint32_t size = 1; size <= ranges.longest_of(start); ++size)
      costs[start][size - 1] = side_cost(spans.at(start, size), weights_);
  }
}

/// -1 if one of the sentences begins a paragraph and is not the first and the other does not, else
/// 0.
double Scorer::paragraph_starts(std::uint32_t i, std::uint32_t j) const {
  if (i == 0 || j == 0) return 0;
  return source_starts_[i] == target_starts_[j] ? 0 : -1;
}

/// Evidence against the null `step`.
double Scorer::missed(const dp::Step& step) const {
  return step.shape.target == 0 ? boundaries_.against_source_null(step.i - 1, step.j)
                                : boundaries_.against_target_null(step.i, step.j - 1);
}

/// The weight of the features of `step`, a two-sided bead; the rest is the weight of nulls for its
/// sentences. Less than 1 if both sides have a repeated line, or if a repeated line is merged with
/// other sentences; 0 if one side has an empty sentence, unless the bead pairs two empty ones.
double Scorer::uniqueness(const dp::Step& step) const {
  const auto [i, j, shape] = step;
  if (source_uniqueness_.empty() && target_uniqueness_.empty()) return 1;
  const auto least = [](const std::vector<float>& of, std::uint32_t end, std::uint32_t count) {
    return of.empty() ? 1.0F : *std::min_element(of.begin() + (end - count), of.begin() + end);
  };
  const float source = least(source_uniqueness_, i, shape.source);
  const float target = least(target_uniqueness_, j, shape.target);
  const bool one_to_one = shape.source == 1 && shape.target == 1;
  if (source == 0 || target == 0) return one_to_one && source == target ? 1 : 0;
  float share = std::max(source, target);
  if (shape.source > 1) share = std::min(share, source);
  if (shape.target > 1) share = std::min(share, target);
  return static_cast<double>(share);
}

/// What is known of a bead without comparing its sides.
BeadFacts Scorer::facts_of(const Span& source, const Span& target) const {
  return {source, target, variance_, prior_[shape_kind(source.size, target.size)], certainty_};
}

BeadFacts Scorer::facts_of(const dp::Step& step) const {
  const auto [i, j, shape] = step;
  const std::uint32_t si = i - shape.source;
  const std::uint32_t tj = j - shape.target;
  BeadFacts facts = facts_of(source_.at(si, shape.source), target_.at(tj, shape.target));
  if (facts.is_null()) {
    facts.missed = missed(step);
    return facts;
  }
  const std::size_t forward = forward_ranges_.index(si, shape.source, tj);
  const std::size_t backward = backward_ranges_.index(tj, shape.target, si);
  facts.usual_evidence = usual_evidence_;
  facts.source_evidence = forward_.sum(forward, shape.target);
  facts.target_evidence = backward_.sum(backward, shape.source);
  if (shape.source > 1)
    facts.weakest += weakest(backward_, backward, &source_per_word_[si], shape.source);
  if (shape.target > 1)
    facts.weakest += weakest(forward_, forward, &target_per_word_[tj], shape.target);
  // Either side may count a mention that the other repeats more than once, so the lesser holds.
  if (facts.source.numbers > 0 && facts.target.numbers > 0) {
    facts.shared_numbers = std::min(forward_numbers_.sum(forward, shape.target),
                                    backward_numbers_.sum(backward, shape.source));
  }
  if (facts.source.names > 0 && facts.target.names > 0) {
    facts.shared_names = std::min(forward_names_.sum(forward, shape.target),
                                  backward_names_.sum(backward, shape.source));
  }
  facts.names_elsewhere = source_names_.of(si, shape.source) + target_names_.of(tj, shape.target) -
                          2 * facts.shared_names;
  facts.boundary_evidence = boundaries_.at_start(si, tj) + boundaries_.at_end(i, j);
  facts.paragraph_starts = paragraph_starts(si, tj);
  facts.likeness = similarity_.evidence(si, shape.source, tj, j);
  facts.time_evidence = times_.evidence(step);
  return facts;
}

Components Scorer::values(const dp::Step& step) const {
  Components values;
  component_values(facts_of(step), values);
  if (step.shape.is_null()) return values;
  const double share = uniqueness(step);
  if (share == 1) return values;
  for (double& value : values) value *= share;
  const auto add_null = [&](const Span& source, const Span& target) {
    Components null;
    component_values(facts_of(source, target), null);
    for (std::size_t k = 0; k < values.size(); ++k) values[k] += (1 - share) * null[k];
  };
  for (std::uint32_t k = 1; k <= step.shape.source; ++k)
    add_null(source_.at(step.i - k, 1), target_.at(0, 0));
  for (std::uint32_t k = 1; k <= step.shape.target; ++k)
    add_null(source_.at(0, 0), target_.at(step.j - k, 1));
  return values;
}

double Scorer::cost_of_two_sides(const dp::Step& step) const {
  const auto [i, j, shape] = step;
  const double cost = shape_costs_[shape_kind(shape.source, shape.target)] +
                      source_costs_[i - shape.source][shape.source - 1U] +
                      target_costs_[j - shape.target][shape.target - 1U] +
                      comparing_cost(facts_of(step), weights_);
  const double share = uniqueness(step);
  if (share == 1) return cost;
  double nulls = 0;
  for (std::uint32_t k = 1; k <= shape.source; ++k) nulls += source_nulls_[i - k];
  for (std::uint32_t k = 1; k <= shape.target; ++k) nulls += target_nulls_[j - k];
  return share * cost + (1 - share) * nulls;
}

/// Inlines all that it calls, so that the facts of a bead stay in registers. The commonest shape
/// has a call of its own: a shape that the compiler knows needs no loops over sentences.
[[gnu::flatten]] double Scorer::cost(const dp::Step& step) const {
  const auto [i, j, shape] = step;
  if (shape == dp::kOneToOne) return cost_of_two_sides({i, j, dp::kOneToOne});
  if (!shape.is_null()) return cost_of_two_sides(step);
  const double cost = shape.target == 0 ? source_nulls_[i - 1] : target_nulls_[j - 1];
  return missed_weight_ == 0 ? cost : cost - missed_weight_ * missed_value(missed(step));
}

}  // namespace sejajar::score
