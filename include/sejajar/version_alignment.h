#pragma once

#include <sejajar/alignment.h>

#include <cstddef>
#include <vector>

#pragma GCC visibility push(default)
namespace sejajar {

/// The sentences of all versions of a text that translate each other.
struct Unit {
  std::vector<SentenceRange> cells;  ///< one per version; empty where the version lacks the unit,
                                     ///< at the boundary where it would be
  std::vector<double> cell_scores;   ///< probability that the cell belongs to the rest of the unit,
                                     ///< or that the version lacks it, 0..1, higher is better
  double score = 0;                  ///< probability of the whole unit, 0..1, higher is better; of
                                     ///< a unit of one version, that the others lack it
};

/// The alignment of two versions, found with the help of the others.
struct VersionPair {
  std::size_t source = 0;     ///< index of a version
  std::size_t target = 0;     ///< index of a later version
  Alignment alignment;        ///< the terms of its beads are those of version_features(); see
                              ///< explain_pair() for the others
  std::vector<double> units;  ///< of each unit, the probability that the pair has its passage, or
                              ///< that one version lacks it, 0..1; 0 if it is empty in both
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

}  // namespace sejajar
#pragma GCC visibility pop
