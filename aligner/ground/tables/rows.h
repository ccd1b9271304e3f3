#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ground/files/place.h"

namespace sejajar::tables {

/// Returns the cells of `line`, separated by tabs: one more than there are tabs.
std::vector<std::string_view> cells_of(std::string_view line);

/// Returns the cells of the first line of `text`, which ends in LF, CRLF or nothing.
std::vector<std::string_view> first_cells(std::string_view text);

/// The numbers that a column accepts, never NaN.
struct NumberRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  const char* expected = "a number";  ///< for messages
};

/// Returns the number in `cell`. Throws the error of `place` unless it is a number in `range`.
double number_in(std::string_view cell, const files::Place& place, const NumberRange& range = {});

/// A column that a reader knows.
struct Column {
  std::string_view name;
  bool required = true;
};

/// Whether a table may have other columns than its reader knows.
enum class OtherColumns { kAllowed, kRefused };

/// The header of a tab-separated table: the positions of the columns that its reader knows.
class Header {
 public:
  /// Reads the header `line` at `place`. `columns`, which must outlive this, are in the order of
  /// cells(); the table may have them in any order. Throws the error of `place` if a required
  /// column is missing, a column is given twice, or other columns are refused and there is one.
  Header(std::string_view line, const files::Place& place, std::span<const Column> columns,
         OtherColumns others);

  /// Returns whether the table has column `column` of `columns`.
  bool has(std::size_t column) const { return positions_[column].has_value(); }

  /// Returns the cells of the row `line`, one for each of `columns`, "" for a column that the table
  /// lacks. Throws the error of `place` unless the row has as many cells as the header.
  std::vector<std::string_view> cells(std::string_view line, const files::Place& place) const;

 private:
  std::vector<std::optional<std::size_t>> positions_;  // in a row, by column
  std::size_t width_ = 0;                              // cells of a row
};

}  // namespace sejajar::tables
