#pragma once

#include <omp.h>

namespace sejajar::test {

/// Returns what `run` returns when parallel loops use `threads` threads.
template <class Run>
auto with_threads(int threads, const Run& run) {
  const int before = omp_get_max_threads();
  omp_set_num_threads(threads);
  auto result = run();
  omp_set_num_threads(before);
  return result;
}

}  // namespace sejajar::test
