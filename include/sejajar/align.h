#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

namespace sejajar {

/// Name and purpose of one feature: one term of every bead's cost.
struct FeatureInfo {
  std::string name;
  std::string description;
};

/// Returns the features in the order of `Bead::terms`.
std::vector<FeatureInfo> features();

/// Returns the cheapest alignment of `pair`, whose documents have been split.
/// Total on valid input: empty documents give null beads or no bead at all.
/// Throws Error{usage} if `options` are out of range, Error{model} if `models` have no weights.
Alignment align(const DocumentPair& pair, const Models& models, const Options& options = {});

}  // namespace sejajar
