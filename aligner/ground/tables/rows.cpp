#include "ground/tables/rows.h"

#include <algorithm>
#include <string>

#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::tables {
namespace {

/// The names of `columns`, optional ones in brackets.
std::string names_of(std::span<const Column> columns) {
  return text::joined(columns, ", ", [](const Column& column) {
    const std::string name(column.name);
    return column.required ? name : "[" + name + "]";
  });
}

}  // namespace

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos;) {
    cells.push_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  cells.push_back(line);
  return cells;
}

std::vector<std::string_view> first_cells(std::string_view text) {
  std::string_view line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return cells_of(line);
}

double number_in(std::string_view cell, const files::Place& place, const NumberRange& range) {
  const auto number = text::parse_number(cell);
  if (!number || !(*number >= range.least && *number <= range.most)) {
    place.fail("invalid value '" + std::string(cell) + "'", range.expected);
  }
  return *number;
}

Header::Header(std::string_view line, const files::Place& place, std::span<const Column> columns,
               OtherColumns others)
    : positions_(columns.size()) {
  for (const std::string_view cell : cells_of(line)) {
    const auto column = std::find_if(columns.begin(), columns.end(),
                                     [&](const Column& known) { return known.name == cell; });
    if (column != columns.end()) {
      auto& position = positions_[static_cast<std::size_t>(column - columns.begin())];
      if (position) place.fail("column '" + text::shown(cell, 100) + "' given twice", "it once");
      position = width_;
    } else if (others == OtherColumns::kRefused) {
      place.fail("unknown column '" + text::shown(cell, 100) + "'",
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
    place.fail(text::counted(row.size(), "column"), std::to_string(width_) + ", as in the header");
  }
  std::vector<std::string_view> cells(positions_.size());
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (positions_[k]) cells[k] = row[*positions_[k]];
  }
  return cells;
}

}  // namespace sejajar::tables
