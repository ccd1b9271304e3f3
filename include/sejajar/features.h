#pragma once

#include <sejajar/alignment.h>

#include <vector>

namespace sejajar {

/// Returns the features in the order of `Bead::terms`.
std::vector<FeatureInfo> features();

}  // namespace sejajar
