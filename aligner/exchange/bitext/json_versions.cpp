// JSON lines with the texts of any number of versions by language: the formats jsonl and
// translation.

#include <cmath>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/json_lines.h"

namespace sejajar::bitext {

namespace {

/// Writes an object with a member for each version for which `value` returns one.
template <class Value>
void write_members(std::ostream& out, const VersionTable& table, const Value& value) {
  out << '{';
  bool first = true;
  for (std::size_t k = 0; k < table.versions.size(); ++k) {
    const std::string member = value(k);
    if (member.empty()) continue;
    out << (first ? "" : ", ") << json_text(table.versions[k].language) << ": " << member;
    first = false;
  }
  out << '}';
}

bool is_finite(const std::optional<double>& number) {
  return number && std::isfinite(*number);
}

}  // namespace

WriteReport write_jsonl_versions(std::ostream& out, const VersionTable& table,
                                 const WriteOptions& options) {
  for (const VersionRow& row : table.rows) {
    const std::string shape = shape_of(row);
    out << '{';
    if (!shape.empty()) out << "\"unit\": " << json_text(shape) << ", ";
    if (is_finite(row.score)) out << "\"score\": " << number_cell(row.score) << ", ";
    out << "\"texts\": ";
    write_members(out, table,
                  [&](std::size_t k) { return json_text(text_of(row.cells[k], k, options)); });
    out << ", \"scores\": ";
    write_members(out, table, [&](std::size_t k) {
      const bool known = !is_empty(row.cells[k]) && is_finite(row.cell_scores[k]);
      return known ? number_cell(row.cell_scores[k]) : std::string();
    });
    if (!shape.empty()) {
      out << ", \"sentences\": ";
      write_members(out, table, [&](std::size_t k) {
        return "[" + index_list(row.cells[k].indices, ", ") + "]";
      });
    }
    out << "}\n";
  }
  return {};
}

WriteReport write_translation_versions(std::ostream& out, const VersionTable& table,
                                       const WriteOptions& options) {
  for (const VersionRow& row : table.rows) {
    out << "{\"translation\": ";
    write_members(out, table, [&](std::size_t k) {
      const std::string text = text_of(row.cells[k], k, options);
      return text.empty() ? text : json_text(text);
    });
    out << "}\n";
  }
  return {};
}

}  // namespace sejajar::bitext
