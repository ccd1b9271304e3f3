// What CSV and workbooks have in common: columns found by their names, rows made units.

#include "exchange/bitext/table_rows.h"

#include <algorithm>
#include <optional>

#include "exchange/bitext/version_tags.h"
#include "ground/tables/rows.h"
#include "language/identify/language.h"

namespace sejajar::bitext {
namespace {

/// Indices of kTableNames.
enum TableColumn : std::size_t {
  kTableSource,
  kTableTarget,
  kTablePosterior,
  kTableCost,
  kTableBead,
  kTableSourceSentences,
  kTableTargetSentences
};

/// The columns of a file: by the names in its first row, or else the first two.
class TableColumns {
 public:
  explicit TableColumns(const Cells& first) {
    for (std::size_t k = 0; k < first.size(); ++k) {
      const auto name = std::find(std::begin(kTableNames), std::end(kTableNames), first[k]);
      if (name != std::end(kTableNames)) places_[static_cast<std::size_t>(name - kTableNames)] = k;
    }
    has_names_ = places_[kTableSource] && places_[kTableTarget];
    if (!has_names_) std::fill(std::begin(places_), std::end(places_), std::nullopt);
    if (has_names_ || first.size() < 2) return;
    places_[kTableSource] = 0;
    places_[kTableTarget] = 1;
  }

  bool has_names() const { return has_names_; }

  std::string cell(const Cells& cells, std::size_t column) const {
    const auto place = places_[column];
    return place && *place < cells.size() ? cells[*place] : "";
  }

 private:
  std::optional<std::size_t> places_[std::size(kTableNames)];
  bool has_names_ = false;
};

BitextSide table_side(std::string text, const std::string& list, const files::Place& place) {
  BitextSide side;
  if (!text.empty()) side.sentences = {std::move(text)};
  const auto indices = parse_index_list(list);
  if (!indices) place.fail("malformed sentence indices", "indices such as '3 4'");
  side.indices = *indices;
  return side;
}

bool are_tags(const Cells& cells) {
  return cells.size() > 1 && std::all_of(cells.begin(), cells.begin() + 2, [](const auto& cell) {
           const bool short_enough = cell.size() > 1 && cell.size() < 12;
           return short_enough && identify::is_safe_tag(cell) &&
                  identify::is_detectable(identify::canonical_or_lower(cell));
         });
}

BitextUnit unit_of_row(const TableColumns& columns, const Cells& cells, const files::Place& place) {
  const auto side = [&](TableColumn text, TableColumn list) {
    return table_side(columns.cell(cells, text), columns.cell(cells, list), place);
  };
  const auto number = [&](std::size_t column) -> std::optional<double> {
    const std::string cell = columns.cell(cells, column);
    if (cell.empty()) return std::nullopt;
    return tables::number_in(cell, place);
  };
  BitextUnit unit = {side(kTableSource, kTableSourceSentences),
                     side(kTableTarget, kTableTargetSentences),
                     as_posterior(number(kTablePosterior)), number(kTableCost)};
  unit.source.time = time_between(number(kTableTimes), number(kTableTimes + 1));
  unit.target.time = time_between(number(kTableTimes + 2), number(kTableTimes + 3));
  return unit;
}

}  // namespace

Bitext bitext_of_rows(const std::function<bool(Cells&)>& next,
                      const std::function<files::Place()>& place) {
  Bitext bitext;
  Cells cells;
  if (!next(cells)) return bitext;
  const TableColumns columns(cells);
  if (!columns.has_names() && cells.size() < 2) {
    place().fail("one column", "two or more, separated by commas, semicolons or tabs");
  }
  const bool tags = !columns.has_names() && are_tags(cells);
  if (tags) {
    bitext.source.language = stated_language(cells[0], place());
    bitext.target.language = stated_language(cells[1], place());
  }
  for (bool more = (!columns.has_names() && !tags) || next(cells); more; more = next(cells)) {
    bitext.units.push_back(unit_of_row(columns, cells, place()));
  }
  return bitext;
}

}  // namespace sejajar::bitext
