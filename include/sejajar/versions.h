#pragma once

#include <sejajar/align.h>
#include <sejajar/alignment.h>
#include <sejajar/document.h>
#include <sejajar/models.h>
#include <sejajar/options.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sejajar {

/// The sentences of all versions of a text that translate each other.
struct Unit {
  std::vector<SentenceRange> cells;  ///< one per version; empty where the version lacks the unit,
                                     ///< at the boundary where it would be
  std::vector<double> cell_scores;   ///< probability that the cell belongs to the rest of the unit,
                                     ///< or that the version lacks it, 0..1, higher is better
  double score = 0;                  ///< probability of the whole unit, 0..1, higher is better
};

/// The alignment of two versions, found with the help of the others.
struct VersionPair {
  std::size_t source = 0;  ///< index of a version
  std::size_t target = 0;  ///< index of a later version
  Alignment alignment;     ///< the terms of its beads end with those of version_features()
};

/// The alignment of all versions of a text.
/// Invariant: the cells of the units tile every version, in order, exactly once.
struct VersionAlignment {
  std::vector<Unit> units;         ///< in text order, also units with text in one version only
  std::vector<double> qualities;   ///< mean quality of each version's alignments with the others,
                                   ///< 0..1, higher is better
  std::vector<bool> related;       ///< whether it is a version of the others; if not, its sentences
                                   ///< are in units of their own
  std::vector<VersionPair> pairs;  ///< the alignments of pairs, by source, then target
};

/// Sentences that are known to translate each other: a cell per version, nothing for a version of
/// which nothing is known.
struct KeptUnit {
  std::vector<std::optional<SentenceRange>> cells;
};

/// How versions are aligned.
struct VersionOptions {
  Options pairs;                 ///< of the alignment of two versions
  std::uint32_t pivot = 0;       ///< index of the version that all others are aligned with
  std::uint32_t rounds = 2;      ///< how often each pair listens to the others; 0..10
  std::uint32_t neighbours = 8;  ///< versions that one version is aligned with and that one pair
                                 ///< listens to, from 1; of up to 9 versions, all
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

}  // namespace sejajar
