#include "ground/tables/header.h"

#include <algorithm>
#include <string>

#include "ground/tables/cells.h"

namespace sejajar::tables {
namespace {

/// The names of `columns`, optional ones in brackets.
std::string names_of(std::span<const Column> columns) {
  std::string names;
  for (const Column& column : columns) {
    if (!names.empty()) names += ", ";
    names += column.required ? std::string(column.name) : "[" + std::string(column.name) + "]";
  }
  return names;
}

}  // namespace

Header::Header(std::string_view line, const files::Place& place, std::span<const Column> columns,
               OtherColumns others)
    : positions_(columns.size()) {
  for (const std::string_view cell : cells_of(line)) {
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column& known) { return known.name == cell; });
    if (column != columns.end()) {
      auto& position = positions_[static_cast<std::size_t>(column - columns.begin())];
      if (position) place.fail("column '" + std::string(cell) + "' given twice", "it once");
      position = width_;
    } else if (others == OtherColumns::kRefused) {
      place.fail("unknown column '" + std::string(cell) + "'",
                 "a header with the columns " + names_of(columns));
    }
    ++width_;
  }
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (!columns[k].required || positions_[k]) continue;
    place.fail("column '" + std::string(columns[k].name) + "' is missing",
               "a header with the columns " + names_of(columns));
  }
}

std::vector<std::string_view> Header::cells(std::string_view line,
                                            const files::Place& place) const {
  const std::vector<std::string_view> row = cells_of(line);
  if (row.size() != width_) {
    place.fail(std::to_string(row.size()) + " columns",
               std::to_string(width_) + ", as in the header");
  }
  std::vector<std::string_view> cells(positions_.size());
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (positions_[k]) cells[k] = row[*positions_[k]];
  }
  return cells;
}

}  // namespace sejajar::tables
