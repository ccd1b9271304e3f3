#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/score/features.h"

namespace sejajar::training {

/// The values of the components of many beads. Most are 0; these take no memory.
class BeadValues {
 public:
  /// Adds a bead.
  void add(const score::Components& values);

  /// Calls `visit(component, value)` for the values of `bead` that are not 0, in order.
  template <class Visit>
  void for_each(std::size_t bead, const Visit& visit) const {
    for (std::size_t k = begin_of(bead); k < ends_[bead]; ++k)
      visit(std::size_t{components_[k]}, static_cast<double>(values_[k]));
  }

  /// Removes the beads that are 0 in `kept`, which has a number for each.
  void keep(const std::vector<std::uint8_t>& kept);

  /// The number of beads.
  std::size_t size() const { return ends_.size(); }

 private:
  static_assert(score::kComponents <= 256);  // fit a byte

  std::size_t begin_of(std::size_t bead) const { return bead == 0 ? 0 : ends_[bead - 1]; }

  std::vector<std::uint8_t> components_;
  std::vector<float> values_;      // of these components
  std::vector<std::size_t> ends_;  // of the values of each bead
};

}  // namespace sejajar::training
