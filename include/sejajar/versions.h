#pragma once

#include <sejajar/align.h>
#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>
#include <sejajar/version_alignment.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// Sentences that are known to translate each other: a cell per version, nothing for a version of
/// which nothing is known.
struct KeptUnit {
  std::vector<std::optional<SentenceRange>> cells;
};

/// How versions are aligned.
struct VersionOptions {
  Options pairs;                 ///< of the alignment of two versions
  std::uint32_t pivot = 0;       ///< index of the version that all others are aligned with
  std::uint32_t rounds = 2;      ///< how often each pair consults the others; 0..10
  std::uint32_t neighbours = 8;  ///< versions that each is aligned with if there are more: the
                                 ///< pivot and those closest to it; also most versions that one
                                 ///< pair consults; from 1
  bool all_pairs = false;        ///< align every pair, whatever `neighbours` is
  bool pivot_units = false;      ///< cut units at the sentences of the pivot
  std::vector<KeptUnit> kept;    ///< units that are left as they are
};

/// Returns the names of the terms that the other versions add to the cost of a bead.
std::vector<FeatureInfo> version_features();

/// Returns the units of `versions`, texts that have been split and translate each other, and the
/// alignments of their pairs. Two versions give the units of align(). Models must hold the lexicons
/// of all pairs. The order of the versions decides only the order of cells and the pivot.
/// Throws as align() does, and Error{usage} if there is no version or kept units do not fit.
VersionAlignment align_versions(std::span<const Document> versions, const Models& models,
                                const VersionOptions& options = {},
                                const ProgressListener& progress = {});

/// Puts the terms of features() before those of version_features() in the beads of `pair`, which
/// align_versions() returned with the same models and options for versions of which `documents`
/// are two; all terms of a bead sum to its cost. Beads that were kept have no terms, and those of
/// two versions have all of them already. It repeats the
/// search of the pair, so it takes as long as align(). Throws as align() does.
void explain_pair(const DocumentPair& documents, const Models& models,
                  const VersionOptions& options, VersionPair& pair);

}  // namespace sejajar
#pragma GCC visibility pop
