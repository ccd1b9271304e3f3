#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <utility>

namespace sejajar::batch {

/// Hands results on in the order of their numbers, from 0, whatever the order of add().
template <class Result>
class InOrder {
 public:
  /// Calls `done(result)` for every result that all before it have been handed on, from one thread
  /// at a time.
  template <class Done>
  void add(std::size_t number, Result result, const Done& done) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(number, std::move(result));
    // Invariant: everything before next_ is done.
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

}  // namespace sejajar::batch
