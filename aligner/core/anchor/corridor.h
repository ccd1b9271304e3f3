#pragma once

#include <cstdint>
#include <vector>

#include "core/anchor/candidates.h"
#include "core/dp/band.h"
#include "core/dp/viterbi.h"
#include "language/analyze/analysis.h"

namespace sejajar::anchor {

/// Returns the band that `anchors` leave open: the rectangle between neighbouring anchors where it
/// is small, a corridor along the line of equal length where it is large, all of it `radius`
/// sentences wider on either side.
dp::Band corridor(const analyze::PairAnalysis& pair, const std::vector<Candidate>& anchors,
                  std::uint32_t radius);

/// Returns the smallest band that holds both; they must be of the same size.
dp::Band unite(const dp::Band& a, const dp::Band& b);

/// Returns the band of nodes at most `radius` sentences from `path`.
dp::Band around(const std::vector<dp::Step>& path, std::uint32_t source_size, std::uint32_t radius);

/// Returns `band` with every node's neighbours up to `radius` sentences away on both sides.
dp::Band wider(const dp::Band& band, std::uint32_t radius);

/// Whether `path` comes closer than `margin` nodes to an edge of `band` that is no edge of the
/// whole lattice; if so, `band` becomes twice as wide in that neighbourhood.
bool widen(dp::Band& band, const std::vector<dp::Step>& path, std::uint32_t margin);

}  // namespace sejajar::anchor
