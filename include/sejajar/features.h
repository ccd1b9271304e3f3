#pragma once

#include <sejajar/alignment.h>

#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Returns the features in the order of `Bead::terms`.
std::vector<FeatureInfo> features();

}  // namespace sejajar
#pragma GCC visibility pop
