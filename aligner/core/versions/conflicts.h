#pragma once

#include <sejajar/alignment.h>

#include <array>
#include <cstddef>
#include <span>

#include "core/versions/correspondence.h"

namespace sejajar::versions {

/// Kinds of evidence of other versions against a bead.
inline constexpr std::size_t kConflicts = 3;

/// The evidence of other versions against a bead: `member`, `null` and `split`, each at least 0.
using Conflicts = std::array<double, kConflicts>;

/// Another version that a pair consults: the correspondences of both sides with it.
struct Intermediary {
  const Correspondence& from_source;  ///< source -> intermediary
  const Correspondence& to_target;    ///< intermediary -> target
  const Correspondence& from_target;  ///< target -> intermediary
  const Correspondence& to_source;    ///< intermediary -> source
};

/// Returns the evidence of `others` against the bead of `source` and `target`:
/// - member: sentences of a two-sided bead whose counterparts in another version correspond to
///   sentences outside the bead;
/// - null: for a null, the probability that its counterpart is translated on the other side;
/// - split: for a bead of two or more sentences a side, the probability that it is two beads.
/// Each is the sum over the versions, divided by (K + 1)^0.7 for K versions: the pair itself has a
/// vote too. A version that lacks or joins a passage gives no evidence. Source: docs/algorithm.md,
/// "Many versions".
Conflicts conflicts_of(SentenceRange source, SentenceRange target,
                       std::span<const Intermediary> others);

}  // namespace sejajar::versions
