#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "score/bead_facts.h"

namespace sejajar::score {

/// Components of all features: each has a weight.
inline constexpr std::size_t kComponents = 29;

/// Values or weights of the components, in the order of the table.
using Components = std::array<double, kComponents>;

/// One feature: one term of a bead's cost, the weighted sum of its components.
struct Feature {
  std::string name;
  std::string description;
  std::vector<std::string> components;  ///< names of its weights, without the feature's own name
};

/// The table of features, in the order of Bead::terms.
const std::vector<Feature>& feature_table();

/// Full names of the components, `feature.component`, in the order of the table.
std::vector<std::string> component_names();

/// Writes the values of all components of a bead: what the weights are multiplied with. A cost is
/// minus the weighted sum. All but `bead` and `null` are zero for null beads.
void component_values(const BeadFacts& facts, Components& values);

/// The weighted share of each feature in a cost, in nats: the terms of a bead.
std::vector<double> terms(const Components& values, const Components& weights);

}  // namespace sejajar::score
