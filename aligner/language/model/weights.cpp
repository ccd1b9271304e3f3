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
      lines.fail(text::counted(cells.size(), "column"),
                 std::to_string(table.columns.size() + 1) + ", as in the header");
    }
    table.names.emplace_back(cells[0]);
    for (std::size_t pass = 0; pass < table.columns.size(); ++pass) {
      table.columns[pass].push_back(tables::number_in(cells[pass + 1], lines.place()));
    }
  }
  return table;
}

std::string weights_text(const WeightTable& table, const std::string& comment) {
  std::string text = "# " + comment + "\ncomponent";
  for (std::size_t pass = 1; pass <= table.columns.size(); ++pass)
    text += "\tpass " + std::to_string(pass);
  text += '\n';
  for (std::size_t row = 0; row < table.names.size(); ++row) {
    text += table.names[row];
    for (const auto& column : table.columns) text += '\t' + text::format_fixed(column[row], 4);
    text += '\n';
  }
  return text;
}

}  // namespace sejajar::model
