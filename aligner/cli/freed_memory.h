#pragma once

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sejajar::cli {

/// Lets the program keep the memory that it frees: every pass needs as much as the one before, and
/// to give pages back and get them again takes a tenth of the time of a long pair. Only glibc can
/// be told; elsewhere nothing happens.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kAll = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, kAll);
  mallopt(M_TRIM_THRESHOLD, kAll);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace sejajar::cli
