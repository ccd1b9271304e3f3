#pragma once

#include <cstdint>
#include <vector>

#include "core/anchor/candidates.h"
#include "core/dp/band.h"
#include "core/dp/step.h"
#include "language/analyze/analysis.h"

namespace sejajar::anchor {

/// Returns the band around `anchors`: between neighbouring anchors the whole rectangle if it is
/// small, else a strip along the line of equal length; all of it `radius` sentences wider on either
/// side.
dp::Band anchor_band(const analyze::PairAnalysis& pair, const std::vector<Candidate>& anchors,
                     std::uint32_t radius);

/// Returns the smallest band that holds both bands, which must be of the same size.
dp::Band unite(const dp::Band& a, const dp::Band& b);

/// Returns the band of nodes at most `radius` sentences from `path`.
dp::Band around(const std::vector<dp::Step>& path, std::uint32_t source_size, std::uint32_t radius);

/// Returns `band` with every node's neighbours up to `radius` sentences away on both sides.
dp::Band wider(const dp::Band& band, std::uint32_t radius);

/// Returns whether `path` comes closer than `margin` nodes to an edge of `band` inside the whole
/// lattice; if so, makes `band` twice as wide around that place.
bool widen(dp::Band& band, const std::vector<dp::Step>& path, std::uint32_t margin);

}  // namespace sejajar::anchor
