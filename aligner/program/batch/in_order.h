#pragma once

#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace sejajar::batch {

/// Passes results on in the order of their numbers, from 0, whatever the order of add().
template <class Result>
class InOrder {
 public:
  /// Calls `done(result)` for every result whose predecessors have all been passed on, from one
  /// thread at a time.
  template <class Done>
  void add(std::size_t number, Result result, const Done& done) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(number, std::move(result));
    // Invariant: everything before next_ has been passed on.
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_;
         first = waiting_.erase(first), ++next_) {
      done(first->second);
    }
  }

 private:
  std::mutex mutex_;
  std::size_t next_ = 0;
  std::map<std::size_t, Result> waiting_;
};

/// Takes items from `next()` until it returns nothing, runs `task(item)` for each on all threads
/// and passes the results to `done(result)` in the order of the items. `next` and `done` are each
/// called from one thread at a time. The first exception stops the run and is thrown again when all
/// threads have finished.
template <class Next, class Task, class Done>
void for_all_in_order(const Next& next, const Task& task, const Done& done) {
  using Item = std::decay_t<decltype(*next())>;
  InOrder<std::decay_t<decltype(task(*next()))>> results;
  std::mutex mutex;  // of `taken`, `failure` and next()
  std::size_t taken = 0;
  std::exception_ptr failure;
  const auto take = [&]() -> std::optional<std::pair<std::size_t, Item>> {
    const std::lock_guard lock(mutex);
    if (failure) return std::nullopt;
    auto item = next();
    if (!item) return std::nullopt;
    return std::pair<std::size_t, Item>(taken++, *std::move(item));
  };
#pragma omp parallel
  {
    try {
      while (const auto item = take()) results.add(item->first, task(item->second), done);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace sejajar::batch
