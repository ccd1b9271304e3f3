#pragma once

#include <limits>
#include <string_view>
#include <vector>

#include "ground/files/place.h"

namespace sejajar::tables {

/// Returns the cells of `line`, which tabs separate: one more than there are tabs.
std::vector<std::string_view> cells_of(std::string_view line);

/// Returns the cells of the first line of `text`, which ends in LF, CRLF or nothing.
std::vector<std::string_view> first_cells(std::string_view text);

/// The numbers that a column accepts; NaN is never one of them.
struct NumberRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  const char* expected = "a number";  ///< for messages
};

/// Returns the number in `cell`. Throws the error of `place` if it is not one of `range`.
double number_in(std::string_view cell, const files::Place& place, const NumberRange& range = {});

}  // namespace sejajar::tables
