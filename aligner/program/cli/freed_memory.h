#pragma once

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sejajar::cli {

/// Lets the program keep the memory that it frees: every pass needs as much as the one before, and
/// to give pages back and get them again takes a tenth of the time of a long pair. Only glibc can
/// be told; elsewhere nothing happens. Larger pieces than 32 MB go back all the same, lest what
/// several threads had one after the other be kept for each.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace sejajar::cli
