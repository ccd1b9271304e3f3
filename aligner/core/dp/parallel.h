#pragma once

#include <cstdint>

namespace sejajar::dp {

/// Loops over fewer rows than this run in one thread: starting others would take longer.
inline constexpr std::int64_t kParallelRows = 512;

}  // namespace sejajar::dp
