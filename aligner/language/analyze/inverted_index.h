#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::analyze {

/// An inverted index: for each key, the list of its occurrences, all in one flat array.
class InvertedIndex {
 public:
  /// Indexes the keys 0 .. keys - 1. Calls visit_all(visit) twice; each time it must call
  /// visit(key, occurrence) for the same occurrences in the same order, which the lists keep.
  template <class VisitAll>
  InvertedIndex(std::size_t keys, const VisitAll& visit_all) : starts_(keys + 2, 0) {
    visit_all([&](std::uint32_t key, std::uint32_t) { ++starts_[key + 2]; });
    for (std::size_t k = 2; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
    occurrences_.resize(starts_.back());
    // starts_[key + 1] is where the next occurrence of `key` goes; at the end, where its list ends.
    visit_all([&](std::uint32_t key, std::uint32_t occurrence) {
      occurrences_[starts_[key + 1]++] = occurrence;
    });
    starts_.pop_back();
  }

  /// Returns the occurrences of `key`, with repetitions.
  std::span<const std::uint32_t> of(std::uint32_t key) const {
    return {occurrences_.data() + starts_[key], occurrences_.data() + starts_[key + 1]};
  }

  /// Returns the number of occurrences of all smaller keys; `key` may be the number of keys.
  std::uint32_t before(std::uint32_t key) const { return starts_[key]; }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> occurrences_;
};

}  // namespace sejajar::analyze
