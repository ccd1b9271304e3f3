#include "program/training/bead_values.h"

#include <utility>

namespace sejajar::training {

void BeadValues::add(const score::Components& values) {
  for (std::size_t c = 0; c < values.size(); ++c) {
    const auto value = static_cast<float>(values[c]);
    if (value == 0) continue;
    components_.push_back(static_cast<std::uint8_t>(c));
    values_.push_back(value);
  }
  ends_.push_back(values_.size());
}

void BeadValues::keep(const std::vector<std::uint8_t>& kept) {
  BeadValues left;
  for (std::size_t bead = 0; bead < kept.size(); ++bead) {
    if (kept[bead] == 0) continue;
    for (std::size_t k = begin_of(bead); k < ends_[bead]; ++k) {
      left.components_.push_back(components_[k]);
      left.values_.push_back(values_[k]);
    }
    left.ends_.push_back(left.values_.size());
  }
  *this = std::move(left);
}

}  // namespace sejajar::training
