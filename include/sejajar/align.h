#pragma once

#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <functional>
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

/// Hears, whenever a stage ends, what share of the stages has ended: 0..1, increasing. Called from
/// the thread that aligns.
using ProgressListener = std::function<void(double share)>;

/// Returns the cheapest alignment of `pair`, whose documents have been split.
/// Total on valid input: empty documents give null beads or no bead at all.
/// Throws Error{usage} if `options` are out of range, Error{model} if `models` have no weights.
Alignment align(const DocumentPair& pair, const Models& models, const Options& options = {},
                const ProgressListener& progress = {});

}  // namespace sejajar
