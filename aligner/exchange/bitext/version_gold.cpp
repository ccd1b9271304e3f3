#include "exchange/bitext/version_gold.h"

#include <algorithm>
#include <set>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {
namespace {

bool is_tag(std::string_view cell) {
  return cell.size() > 1 && std::all_of(cell.begin(), cell.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-';
         });
}

}  // namespace

bool is_version_gold(std::string_view head) {
  const auto cells = tables::first_cells(head);
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), is_tag) && !is_tsv(head);
}

VersionTable read_version_gold(std::istream& in, const std::string& name) {
  VersionTable table;
  files::LineReader lines(in, name);
  std::string line;
  if (!lines.next_nonblank(line)) return table;
  for (const std::string_view tag : tables::cells_of(line)) {
    table.versions.push_back({"", std::string(tag)});
  }
  while (lines.next(line)) {
    if (line.empty()) continue;
    const auto cells = tables::cells_of(line);
    if (cells.size() > table.versions.size()) {
      lines.fail(text::counted(cells.size(), "column"),
                 "at most " + std::to_string(table.versions.size()) + ", as in the header");
    }
    VersionRow row = {std::vector<BitextSide>(table.versions.size()),
                      std::vector<std::optional<double>>(table.versions.size())};
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const auto indices = parse_index_list(cells[k]);
      if (!indices) lines.fail("malformed sentence indices", "indices such as '3 4'");
      row.cells[k].indices = *indices;
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

void check_sentences_once(const VersionTable& table, const std::string& name) {
  for (std::size_t k = 0; k < table.versions.size(); ++k) {
    std::set<std::uint32_t> seen;
    for (const VersionRow& row : table.rows) {
      for (const std::uint32_t i : row.cells[k].indices) {
        if (seen.insert(i).second) continue;
        files::fail(ErrorKind::kInput, name,
                    "sentence " + std::to_string(i) + " of " + table.versions[k].language +
                        " is in two units",
                    "each sentence once");
      }
    }
  }
}

}  // namespace sejajar::bitext
