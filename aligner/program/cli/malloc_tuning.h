#pragma once

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sejajar::cli {

/// Keeps freed memory for the next pass, which needs as much: returning pages and getting them back
/// costs a tenth of the time of a long pair. Blocks over 32 MiB are returned all the same, so that
/// several threads do not each keep one. Only glibc has these settings.
inline void tune_malloc() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace sejajar::cli
