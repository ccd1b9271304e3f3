#pragma once

#include <cstdint>
#include <vector>

#include "core/versions/pair_table.h"

namespace sejajar::test {

/// What an alignment expects, stated by hand: links and cuts as (source, target, probability), and
/// the nulls of either side.
struct Expected {
  std::uint32_t source_size = 0;
  std::uint32_t target_size = 0;
  std::vector<versions::Addend> links;
  std::vector<versions::Addend> cuts = {};
  std::vector<double> source_nulls = {};
  std::vector<double> target_nulls = {};
};

inline std::vector<versions::Addend> transposed(std::vector<versions::Addend> addends) {
  for (versions::Addend& addend : addends) std::swap(addend.row, addend.column);
  return addends;
}

inline versions::BothWays both_ways(Expected expected) {
  expected.source_nulls.resize(expected.source_size);
  expected.target_nulls.resize(expected.target_size);
  const auto rows = [](std::uint32_t size, const std::vector<versions::Addend>& addends) {
    return versions::SparseRows(size, addends, 0);
  };
  return {{rows(expected.source_size, expected.links), expected.source_nulls,
           rows(expected.source_size + 1, expected.cuts)},
          {rows(expected.target_size, transposed(expected.links)), expected.target_nulls,
           rows(expected.target_size + 1, transposed(expected.cuts))}};
}

/// Adds the pair of versions v < w to `table`.
inline void add_pair(versions::PairTable& table, std::size_t v, std::size_t w, Expected expected) {
  versions::PairBeads pair;
  pair.source = v;
  pair.target = w;
  pair.both = both_ways(std::move(expected));
  table.add(std::move(pair));
}

}  // namespace sejajar::test
