#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::versions {

/// A sentence of a version.
struct Member {
  std::uint32_t version = 0;
  std::uint32_t sentence = 0;

  friend bool operator==(const Member&, const Member&) = default;
  friend bool operator<(const Member& a, const Member& b) {
    return std::pair(a.version, a.sentence) < std::pair(b.version, b.sentence);
  }
};

/// Sentences of different versions that correspond one to one.
using Atom = std::vector<Member>;

/// Returns the atoms of all sentences of versions of `sizes` sentences, each in order of versions,
/// by their first members: agglomerative clustering by average linkage, where the linkage of two
/// sentences is the probability that they are in one bead. Two clusters are merged while that is
/// above one half and no version is in both. Pairs that are not aligned do not count.
/// Source: docs/algorithm.md, "Many versions".
std::vector<Atom> atoms_of(const PairTable& table, const std::vector<std::uint32_t>& sizes);

}  // namespace sejajar::versions
