#pragma once

#include <sejajar/versions.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/dp/bead_graph.h"
#include "core/versions/correspondence.h"

namespace sejajar::versions {

/// A bead known beforehand: sentences of two versions that translate each other, or sentences of
/// one that the other lacks.
struct KeptBead {
  SentenceRange source;
  SentenceRange target;
};

/// Throws Error{usage} unless the cells of every unit of `kept` fit versions of `sizes` sentences,
/// and follow each other without overlapping in every pair of versions.
void check_kept(const std::vector<KeptUnit>& kept, const std::vector<std::uint32_t>& sizes);

/// Returns the beads of versions `source` and `target` that `kept` contains, in order.
std::vector<KeptBead> kept_beads(const std::vector<KeptUnit>& kept, std::size_t source,
                                 std::size_t target);

/// Returns `band` with a path through the corners of `kept`.
dp::Band with_kept(const dp::Band& band, std::span<const KeptBead> kept);

/// Returns the beads of `graph` that are compatible with `kept`: inside a kept bead, or before or
/// after it on both sides, and not of sentences that the other version lacks.
dp::BeadGraph compatible(const dp::BeadGraph& graph, std::span<const KeptBead> kept);

/// Sets the probabilities of the links and nulls in `kept` to 1, and those that exclude them to 0.
void assert_kept(std::span<const KeptBead> kept, BothWays& both);

/// Returns `beads` with those inside a kept bead replaced by it.
std::vector<Bead> with_kept(std::vector<Bead> beads, std::span<const KeptBead> kept);

/// Returns a core number for each sentence of each version: sentences of the same kept unit, or of
/// kept units that share a sentence, have the same one. Empty if `kept` is.
std::vector<std::vector<std::uint32_t>> kept_cores(const std::vector<KeptUnit>& kept,
                                                   const std::vector<std::uint32_t>& sizes);

}  // namespace sejajar::versions
