#include "language/model/weights.h"

#include <sejajar/error.h>

#include "ground/text/number_format.h"
#include "language/model/model_lines.h"

namespace sejajar::model {

WeightTable read_weights(std::istream& in, const std::string& path) {
  WeightTable table;
  for (const ModelLine& line : read_model_lines(in, path)) {
    const std::vector<std::string> fields = line.cells();
    if (table.columns.empty()) {
      if (fields.size() < 2 || fields[0] != "component") {
        line.refuse("no header", "\"component\" and a column per pass, separated by tabs");
      }
      table.columns.resize(fields.size() - 1);
      continue;
    }
    if (fields.size() != table.columns.size() + 1) {
      line.refuse(std::to_string(fields.size()) + " fields",
                  std::to_string(table.columns.size() + 1));
    }
    table.names.push_back(fields[0]);
    for (std::size_t pass = 0; pass < table.columns.size(); ++pass) {
      const auto weight = text::parse_number(fields[pass + 1]);
      if (!weight) line.refuse("'" + fields[pass + 1] + "' is no number", "a weight");
      table.columns[pass].push_back(*weight);
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
