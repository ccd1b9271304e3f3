#pragma once

#include <sejajar/versions.h>

#include <span>
#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// Versions to be aligned, and the models and options for that.
struct VersionSet {
  std::vector<const Document*> documents;
  const Models& models;
  const VersionOptions& options;
};

/// Returns the pairs of `set`, each aligned on its own; sets the running sums of the lengths of
/// every version's sentences. Of more versions than options.neighbours allows, each is aligned with
/// the pivot and those closest to it. Throws as align() does.
PairTable align_pairs(const VersionSet& set, std::vector<std::vector<double>>& lengths,
                      const ProgressListener& progress);

}  // namespace sejajar::versions
