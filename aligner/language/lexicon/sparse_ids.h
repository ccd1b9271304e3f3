#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "language/lexicon/translation_table.h"

namespace sejajar::lexicon {

/// Values of a few ids among many: a hash table, so that a short text need not clear an array with
/// a place for each unit of a lexicon.
class SparseIds {
 public:
  /// `most` is the number of ids that are set at most.
  explicit SparseIds(std::size_t most = 0) {
    std::size_t slots = 2;
    while (slots < 2 * most) slots *= 2;
    slots_.assign(slots, {kNoId, kNoId});
  }

  void set(std::uint32_t id, std::uint32_t value) { slots_[slot_of(id)] = {id, value}; }

  /// Returns the value of `id`, or kNoId.
  std::uint32_t operator[](std::uint32_t id) const { return slots_[slot_of(id)].second; }

 private:
  /// The slot of `id`, or the free one where it belongs. At most half of the slots are taken.
  std::size_t slot_of(std::uint32_t id) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = std::size_t{id} * 0x9E3779B1U >> 7U & last;
    while (slots_[slot].first != id && slots_[slot].first != kNoId) slot = (slot + 1) & last;
    return slot;
  }

  std::vector<std::pair<std::uint32_t, std::uint32_t>> slots_;  // id and value, a power of two
};

}  // namespace sejajar::lexicon
