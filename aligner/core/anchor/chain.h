#pragma once

#include <cstdint>
#include <vector>

#include "core/anchor/candidates.h"

namespace sejajar::anchor {

/// Returns the heaviest chain of candidates that rises strictly on both sides, in O(k log k) for k
/// candidates, which must be ordered by source, then target.
std::vector<Candidate> heaviest_chain(const std::vector<Candidate>& candidates,
                                      std::uint32_t target_size);

/// Returns the anchors of `chain` that neighbours support: at least `kSupporters` others within
/// `kNeighbourhood` source sentences whose offset (target - source) differs by at most
/// `kOffsetSlack`.
std::vector<Candidate> supported(const std::vector<Candidate>& chain);

inline constexpr std::uint32_t kSupporters = 3;
inline constexpr std::uint32_t kNeighbourhood = 12;
inline constexpr std::int64_t kOffsetSlack = 4;

}  // namespace sejajar::anchor
