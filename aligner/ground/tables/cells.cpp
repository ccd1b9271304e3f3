#include "ground/tables/cells.h"

#include <string>

#include "ground/text/number_format.h"

namespace sejajar::tables {

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

}  // namespace sejajar::tables
