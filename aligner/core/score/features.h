#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "core/score/bead_facts.h"

namespace sejajar::score {

/// Components of all features: each has a weight.
inline constexpr std::size_t kComponents = 45;

/// Components of the first features, `bead` and `null`, which look at the shape of a bead and at
/// sentences without translation; the rest compare two sides and are zero for null beads.
inline constexpr std::size_t kShapeComponents = 18;

/// Components of the other features.
inline constexpr std::size_t kComparingComponents = kComponents - kShapeComponents;

/// Components of what the first null of a run costs more: a constant, and by the document's rate of
/// runs. They belong to the step from one bead to the next; among the values of a bead they are 0.
inline constexpr std::size_t kNullStart = 14;
inline constexpr std::size_t kNullRate = 15;

/// The component of null.missed, the only one of a null that depends on its place.
inline constexpr std::size_t kNullMissed = 17;

/// The components lexicon.per-word and lexicon.usual.
inline constexpr std::size_t kEvidencePerWord = 23;
inline constexpr std::size_t kUsualEvidence = 25;

/// Values or weights of the components, in the order of the table.
using Components = std::array<double, kComponents>;

/// Weights of the components that compare two sides.
using ComparingWeights = std::array<double, kComparingComponents>;

/// One feature: one term of a bead's cost, the weighted sum of its components.
struct Feature {
  std::string name;
  std::string description;
  std::vector<std::string> components;  ///< names of its weights, without the feature's own name
};

/// The table of features, in the order of Bead::terms.
const std::vector<Feature>& feature_table();

/// Full names of the components, `feature.component`, in the order of the table.
const std::vector<std::string>& component_names();

/// Writes the values of all components of a bead: what the weights are multiplied with. A cost is
/// minus the weighted sum.
void component_values(const BeadFacts& facts, Components& values);

/// Writes the values of the first kShapeComponents components.
void shape_values(const BeadFacts& facts, double* values);

/// The value of null.missed for `nats` of evidence that sentences beside the null miss its words.
double missed_value(double nats);

/// Sets the values of the first null of a run, given how many runs there are per bead: 0..1.
void set_null_start(double null_rate, Components& values);

/// What the first null of a run costs in nats beyond its bead.
double null_start_cost(double null_rate, const Components& weights);

/// The cost of what compares the two sides of a bead, neither of them empty, without what each side
/// adds on its own.
double comparing_cost(const BeadFacts& facts, const ComparingWeights& weights);

/// The cost of what one side of a bead adds on its own, whatever the other is.
double side_cost(const Span& side, const ComparingWeights& weights);

/// The weighted share of each feature in a cost, in nats: the terms of a bead.
std::vector<double> terms(const Components& values, const Components& weights);

}  // namespace sejajar::score
