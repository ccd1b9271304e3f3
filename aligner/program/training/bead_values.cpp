// The values of all beads are in one list, those of a bead next to each other.

#include "program/training/bead_values.h"

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
  std::size_t beads = 0;
  std::size_t values = 0;
  // Invariant: what is kept of the beads before `bead` comes first in the lists.
  std::size_t begin = 0;
  for (std::size_t bead = 0; bead < kept.size(); ++bead) {
    const std::size_t end = ends_[bead];
    for (; begin < end; ++begin) {
      if (kept[bead] == 0) continue;
      components_[values] = components_[begin];
      values_[values++] = values_[begin];
    }
    if (kept[bead] != 0) ends_[beads++] = values;
  }
  const auto cut = [](auto& list, std::size_t size) {
    list.resize(size);
    list.shrink_to_fit();
  };
  cut(components_, values);
  cut(values_, values);
  cut(ends_, beads);
}

}  // namespace sejajar::training
