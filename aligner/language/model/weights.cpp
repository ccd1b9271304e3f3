#include "language/model/weights.h"

#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::model {

WeightTable read_weights(ModelLines lines) {
  WeightTable table;
  for (std::string line; lines.next(line);) {
    const auto cells = tables::cells_of(line);
    if (table.columns.empty()) {
      if (cells.size() < 2 || cells[0] != "component") {
        lines.fail("not a header", "'component' and one column per pass");
      }
      table.columns.resize(cells.size() - 1);
      continue;
    }
    if (cells.size() != table.columns.size() + 1) {
      lines.fail(std::to_string(cells.size()) + " columns",
                 std::to_string(table.columns.size() + 1) + ", as in the header");
    }
    table.names.emplace_back(cells[0]);
    for (std::size_t pass = 0; pass < table.columns.size(); ++pass) {
      table.columns[pass].push_back(tables::number_in(cells[pass + 1], lines.place()));
    }
  }
  return table;
}

void write_weights(std::ostream& out, const WeightTable& table, const std::string& comment) {
  out << "# " << comment << "\ncomponent";
  for (std::size_t pass = 1; pass <= table.columns.size(); ++pass) out << "\tpass " << pass;
  out << '\n';
  for (std::size_t row = 0; row < table.names.size(); ++row) {
    out << table.names[row];
    for (const auto& column : table.columns) out << '\t' << text::format_fixed(column[row], 4);
    out << '\n';
  }
}

}  // namespace sejajar::model
