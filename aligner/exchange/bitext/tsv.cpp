// Tab-separated values with a header and without quotes.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"

namespace sejajar::bitext {

namespace {

constexpr std::string_view kTsvHeader =
    "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences";

enum TsvCell : std::size_t {
  kSource,
  kTarget,
  kSourceSentences,
  kTargetSentences,
  kPosterior,
  kCost
};

constexpr tables::Column kTsvColumns[] = {{"source", false},           {"target", false},
                                          {"source_sentences", false}, {"target_sentences", false},
                                          {"posterior", false},        {"cost", false}};

bool has_column(const std::vector<std::string_view>& cells, TsvCell column) {
  return std::find(cells.begin(), cells.end(), kTsvColumns[column].name) != cells.end();
}

/// Checks that there is a pair of columns, and that no column lacks its counterpart.
void check_sides(const tables::Header& header, const files::LineReader& lines) {
  for (const TsvCell column : {kSource, kSourceSentences}) {
    const auto other = static_cast<TsvCell>(column + 1);
    if (header.has(column) == header.has(other)) continue;
    const TsvCell missing = header.has(column) ? other : column;
    lines.fail("column '" + std::string(kTsvColumns[missing].name) + "' is missing", "both sides");
  }
  if (!header.has(kSource) && !header.has(kSourceSentences)) {
    lines.fail("no columns of texts", "'source' and 'target'");
  }
}

std::optional<double> number_in(std::string_view cell, const files::LineReader& lines) {
  if (cell.empty()) return std::nullopt;
  return tables::number_in(cell, lines.place());
}

BitextSide tsv_side(std::string_view text, std::string_view list, const files::LineReader& lines) {
  const auto indices = parse_index_list(list);
  if (!indices) lines.fail("malformed sentence indices", "indices such as '3 4'");
  BitextSide side;
  if (!text.empty()) side.sentences.emplace_back(text);
  side.indices = *indices;
  return side;
}

BitextUnit unit_of(const std::vector<std::string_view>& cells, const files::LineReader& lines) {
  return {tsv_side(cells[kSource], cells[kSourceSentences], lines),
          tsv_side(cells[kTarget], cells[kTargetSentences], lines),
          as_posterior(number_in(cells[kPosterior], lines)), number_in(cells[kCost], lines)};
}

}  // namespace

WriteReport write_tsv(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  out << kTsvHeader << '\n';
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    out << source_text << '\t' << target_text << '\t' << number_cell(unit.posterior) << '\t'
        << number_cell(unit.cost) << '\t' << shape_of(unit) << '\t'
        << index_list(unit.source.indices, " ") << '\t' << index_list(unit.target.indices, " ")
        << '\n';
  }
  return {};
}

Bitext read_tsv(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  std::string line;
  if (!lines.next_nonblank(line)) return bitext;
  const tables::Header header(line, lines.place(), kTsvColumns, tables::OtherColumns::kAllowed);
  check_sides(header, lines);
  while (lines.next(line)) {
    if (line.empty()) continue;
    bitext.units.push_back(unit_of(header.cells(line, lines.place()), lines));
  }
  return bitext;
}

bool is_tsv(std::string_view head) {
  const auto cells = tables::first_cells(head);
  return has_column(cells, kSourceSentences) || has_column(cells, kTargetSentences) ||
         (has_column(cells, kSource) && has_column(cells, kTarget));
}

}  // namespace sejajar::bitext
