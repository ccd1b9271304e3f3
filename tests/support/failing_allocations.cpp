#include "support/failing_allocations.h"

#include <cstdlib>
#include <new>

namespace sejajar::test {

std::atomic<std::int64_t> Allocations::counted = 0;
std::atomic<std::int64_t> Allocations::failing = 0;

}  // namespace sejajar::test

#ifndef SEJAJAR_THREAD_SANITIZER

void* operator new(std::size_t size) {
  using sejajar::test::Allocations;
  const std::int64_t number = Allocations::counted.fetch_add(1, std::memory_order_relaxed) + 1;
  const std::int64_t failing = Allocations::failing.load(std::memory_order_relaxed);
  if (failing != 0 && number == failing) throw std::bad_alloc();
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return ::operator new(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void operator delete(void* memory) noexcept {
  std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

#endif
