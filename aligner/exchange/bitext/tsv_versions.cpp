// Tab-separated values with columns for any number of versions, named by their languages.

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"

namespace sejajar::bitext {

namespace {

constexpr const char* kScoreSuffix = "_score";
constexpr const char* kSentencesSuffix = "_sentences";

}  // namespace

WriteReport write_tsv_versions(std::ostream& out, const VersionTable& table,
                               const WriteOptions& options) {
  out << "unit\tscore";
  for (const char* suffix : {"", kScoreSuffix, kSentencesSuffix}) {
    for (const BitextDocument& version : table.versions) out << '\t' << version.language << suffix;
  }
  out << '\n';
  for (const VersionRow& row : table.rows) {
    out << shape_of(row) << '\t' << number_cell(row.score);
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      out << '\t' << one_line(text_of(row.cells[k], k, options));
    }
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      out << '\t' << (is_empty(row.cells[k]) ? "" : number_cell(row.cell_scores[k]));
    }
    for (const BitextSide& cell : row.cells) out << '\t' << index_list(cell.indices, " ");
    out << '\n';
  }
  return {};
}

}  // namespace sejajar::bitext
