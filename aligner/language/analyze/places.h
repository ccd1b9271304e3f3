#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sejajar::analyze {

/// For each of some keys, the places where it stands, in one flat array.
class Places {
 public:
  /// The keys are 0 .. keys - 1. Calls visit_all(visit) twice, which calls visit(key, place) for
  /// every place, both times in the same order: that of the places of a key.
  template <class VisitAll>
  Places(std::size_t keys, const VisitAll& visit_all) : starts_(keys + 2, 0) {
    visit_all([&](std::uint32_t key, std::uint32_t) { ++starts_[key + 2]; });
    for (std::size_t k = 2; k < starts_.size(); ++k) starts_[k] += starts_[k - 1];
    places_.resize(starts_.back());
    // starts_[key + 1] is where the next place of `key` goes, and in the end where its places end.
    visit_all([&](std::uint32_t key, std::uint32_t place) { places_[starts_[key + 1]++] = place; });
    starts_.pop_back();
  }

  /// The places of `key`, as often as it stands in them.
  std::span<const std::uint32_t> of(std::uint32_t key) const {
    return {places_.data() + starts_[key], places_.data() + starts_[key + 1]};
  }

  /// How many places come before those of `key`, which may be the number of keys.
  std::uint32_t before(std::uint32_t key) const { return starts_[key]; }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> places_;
};

}  // namespace sejajar::analyze
