// operator new and delete with a count of the bytes in use. Each thread adds up its own, and passes
// them on when they are many, so that threads hardly ever wait for each other.

#include "program/cli/memory_budget.h"

#include <malloc.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>

namespace {

std::atomic<std::int64_t> most = std::numeric_limits<std::int64_t>::max();

}  // namespace

namespace sejajar::cli {

void limit_memory(std::size_t mebibytes) {
  const double machine =
      static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
  most = mebibytes > 0 ? static_cast<std::int64_t>(mebibytes) << 20
                       : static_cast<std::int64_t>(0.9 * machine);
}

}  // namespace sejajar::cli

// ThreadSanitizer has operators of its own, which the program must not define again.
#ifndef SEJAJAR_THREAD_SANITIZER

namespace {

constexpr std::int64_t kOwn = std::int64_t{64} << 10;  // bytes that a thread may keep to itself

std::atomic<std::int64_t> used = 0;

thread_local std::int64_t own = 0;

/// Counts `bytes` more, or less; returns false if there are too many.
[[gnu::always_inline]] inline bool count(std::int64_t bytes) {
  own += bytes;
  if (own < kOwn && own > -kOwn) return true;
  const std::int64_t all = used.fetch_add(own, std::memory_order_relaxed) + own;
  own = 0;
  return bytes < 0 || all <= most.load(std::memory_order_relaxed);
}

std::int64_t size_of(void* memory) {
  return static_cast<std::int64_t>(::malloc_usable_size(memory));
}

}  // namespace

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  if (count(size_of(memory))) return memory;
  count(-size_of(memory));
  std::free(memory);
  throw std::bad_alloc();
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return ::operator new(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void operator delete(void* memory) noexcept {
  if (memory == nullptr) return;
  count(-size_of(memory));
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  operator delete(memory);
}

#endif
