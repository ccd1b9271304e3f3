#pragma once

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>

namespace sejajar::threads {

/// Runs work of several threads and keeps the first exception, for OpenMP would end the program.
class FirstFailure {
 public:
  /// Runs `work()`, unless something has failed before.
  template <class Work>
  void guard(const Work& work) noexcept {
    if (failed_) return;
    try {
      work();
    } catch (...) {
      if (!failed_.exchange(true)) error_ = std::current_exception();
    }
  }

  /// Throws the first exception again; to be called when all threads have finished.
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::atomic<bool> failed_ = false;
  std::exception_ptr error_;
};

/// Loops over fewer rows, or sentences, than this run in one thread: starting others would take
/// longer.
inline constexpr std::int64_t kParallelRows = 512;

/// Whether a parallel region would have several threads. One without them costs more than the work
/// of a short loop, most of all within another region.
inline bool may_start_threads() {
  return !omp_in_parallel() && omp_get_max_threads() > 1;
}

/// A loop over 0 .. count - 1, of which a thread takes `chunk` at a time.
struct Loop {
  std::uint32_t count;
  std::uint32_t chunk;
  bool parallel;  ///< whether it is worth starting threads
};

/// Calls body(scratch, begin, end) for all chunks of `loop`; each thread has a scratch of its own,
/// from `make()`. Throws the first exception of any thread.
template <class Make, class Body>
void for_chunks(const Loop& loop, const Make& make, const Body& body) {
  const std::int64_t count = loop.count;
  const std::int64_t chunk = loop.chunk;
  const auto run = [&](auto& scratch, std::int64_t begin) {
    body(scratch, static_cast<std::uint32_t>(begin),
         static_cast<std::uint32_t>(std::min(count, begin + chunk)));
  };
  if (!loop.parallel || !may_start_threads()) {
    auto scratch = make();
    for (std::int64_t begin = 0; begin < count; begin += chunk) run(scratch, begin);
    return;
  }
  FirstFailure failure;
#pragma omp parallel
  {
    std::optional<decltype(make())> scratch;
    failure.guard([&] { scratch.emplace(make()); });
#pragma omp for schedule(dynamic, 1)
    for (std::int64_t begin = 0; begin < count; begin += chunk) {
      failure.guard([&] { run(*scratch, begin); });
    }
  }
  failure.rethrow();
}

/// The same without a scratch: calls body(begin, end).
template <class Body>
void for_chunks(const Loop& loop, const Body& body) {
  for_chunks(
      loop, [] { return 0; },
      [&](int, std::uint32_t begin, std::uint32_t end) { body(begin, end); });
}

/// Calls body(k) for each k below `count`, in several threads. Throws the first exception.
template <class Body>
void for_each(std::size_t count, const Body& body) {
  for_chunks({static_cast<std::uint32_t>(count), 1, true},
             [&](std::uint32_t begin, std::uint32_t end) {
               for (std::size_t k = begin; k < end; ++k) body(k);
             });
}

/// Calls `first()` and `second()`, at the same time if `parallel`. Throws the first exception.
template <class First, class Second>
void both(bool parallel, const First& first, const Second& second) {
  if (!parallel || !may_start_threads()) {
    first();
    second();
    return;
  }
  FirstFailure failure;
#pragma omp parallel sections
  {
#pragma omp section
    failure.guard(first);
#pragma omp section
    failure.guard(second);
  }
  failure.rethrow();
}

}  // namespace sejajar::threads
