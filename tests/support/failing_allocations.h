#pragma once

#include <atomic>
#include <cstdint>

namespace sejajar::test {

/// Whether allocations can fail: ThreadSanitizer has an operator new of its own, which counts none.
#ifdef SEJAJAR_THREAD_SANITIZER
inline constexpr bool kAllocationsFail = false;
#else
inline constexpr bool kAllocationsFail = true;
#endif

/// The allocations of this process by operator new, and when they fail.
struct Allocations {
  static std::atomic<std::int64_t> counted;  ///< since it was last set
  static std::atomic<std::int64_t> failing;  ///< number of the one to fail; 0: none fails
};

/// Lets allocation number `which` fail while `run()` runs; 0 lets none fail. Returns
/// the number of allocations.
template <class Run>
std::int64_t with_failure(std::int64_t which, const Run& run) {
  struct Restore {
    ~Restore() { Allocations::failing = 0; }
  } restore;
  Allocations::counted = 0;
  Allocations::failing = which;
  run();
  return Allocations::counted;
}

}  // namespace sejajar::test
