#pragma once

#include <sejajar/options.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/score/features.h"
#include "language/model/weights.h"

namespace sejajar::score {

/// Returns the weights of each pass, in order, from `table` with `overrides` (a component's
/// name, or a feature's for all its components -> weight, in all passes). The last serves all
/// further passes. Throws Error{model} if the table lacks a component or has an unknown one,
/// Error{usage} if an override names none.
std::vector<Components> weights_of(const model::WeightTable& table,
                                   const std::map<std::string, double>& overrides);

/// Returns weights that are 0 except for the named components.
/// Throws Error{usage} if there is no component of such a name.
Components weights_of(const std::map<std::string, double>& named);

/// Start of the names of the weights of what other versions have against a bead. They are in the
/// table, but are not components of a bead of two texts.
inline constexpr std::string_view kVersionWeights = "version.";

/// Returns the weight `name` of the last pass, which starts with kVersionWeights, unless
/// `overrides` has another. Throws Error{model} if the table lacks it.
double version_weight(const model::WeightTable& table,
                      const std::map<std::string, double>& overrides, const std::string& name);

}  // namespace sejajar::score
