#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/dp/band.h"
#include "core/dp/moves.h"

namespace sejajar::dp {

/// Index of no node.
inline constexpr std::size_t kOutside = SIZE_MAX;

/// The nodes that the moves lead to from one row of a band, or come from: what a recurrence looks
/// up for every node, reduced to two comparisons.
class RowMoves {
 public:
  enum Direction { kBackward, kForward };

  RowMoves(const Band& band, std::span<const Move> moves, std::uint32_t i, Direction direction)
      : forward_(direction == kForward) {
    assert(moves.size() <= rows_.size());
    for (std::size_t k = 0; k < moves.size(); ++k) {
      Row& row = rows_[k];
      row.shift = moves[k].target;
      const bool exists =
          forward_ ? i + moves[k].source <= band.source_size() : moves[k].source <= i;
      if (!exists) continue;
      const std::uint32_t other = forward_ ? i + moves[k].source : i - moves[k].source;
      row.first = band.first(other);
      row.columns = band.last(other) - row.first + 1;
      row.index = band.index(other, row.first);
    }
  }

  /// Index of the node that moves[k] connects with column `j` of the row, or kOutside.
  std::size_t of(std::uint32_t j, std::size_t k) const {
    const Row& row = rows_[k];
    // A column left of the first becomes a number beyond the last.
    const std::uint32_t column = (forward_ ? j + row.shift : j - row.shift) - row.first;
    const bool inside = column < row.columns && (forward_ || row.shift <= j);
    return inside ? row.index + column : kOutside;
  }

 private:
  struct Row {
    std::uint32_t first = 0;
    std::uint32_t columns = 0;  // 0 if the row does not exist
    std::uint32_t shift = 0;
    std::size_t index = 0;
  };
  std::array<Row, kMoves.size()> rows_;
  bool forward_;
};

}  // namespace sejajar::dp
