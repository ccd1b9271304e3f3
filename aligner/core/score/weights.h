#pragma once

#include <sejajar/options.h>

#include <cstddef>
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

}  // namespace sejajar::score
