#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::analyze {

/// Returns the first place in `sorted` whose element `is_before` does not hold for, searched step
/// by step from `place`: fast if that is near, as for the lists of one key and neighbouring
/// sentences.
template <class List, class IsBefore>
std::uint32_t first_near(std::uint32_t place, const List& sorted, const IsBefore& is_before) {
  while (place > 0 && !is_before(sorted[place - 1])) --place;
  while (place < sorted.size() && is_before(sorted[place])) ++place;
  return place;
}

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
