#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ground/files/place.h"

namespace sejajar::tables {

/// A column that a table may have.
struct Column {
  std::string_view name;
  bool required = true;
};

/// Whether a table may have columns that its reader does not know.
enum class OtherColumns { kAllowed, kRefused };

/// The header of a tab-separated table: which of the columns that a reader knows it has, and where.
class Header {
 public:
  /// Reads the header `line`, whose place is `place`. `columns`, which must outlive this, are those
  /// that the reader knows, in the order of cells(); a table may have them in any order.
  /// Throws the error of `place` if a required column is missing, a known one is given twice, or
  /// another one is given and refused.
  Header(std::string_view line, const files::Place& place, std::span<const Column> columns,
         OtherColumns others);

  /// Returns whether the table has column `column` of `columns`.
  bool has(std::size_t column) const { return positions_[column].has_value(); }

  /// Returns the cells of the row `line`, one for each of `columns`, "" for those that the table
  /// lacks. Throws the error of `place` unless the row has as many cells as the header.
  std::vector<std::string_view> cells(std::string_view line, const files::Place& place) const;

 private:
  std::vector<std::optional<std::size_t>> positions_;  // in a row, by column
  std::size_t width_ = 0;                              // cells of a row
};

}  // namespace sejajar::tables
