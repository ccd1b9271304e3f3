// Tab-separated values with a header and without quotes.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"

namespace sejajar::io {

Writer write_tsv;
Reader read_tsv;
Recognizer is_tsv;

namespace {

constexpr std::string_view kHeader =
    "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences";

using Cells = std::vector<std::string_view>;

/// Where the columns stand that a reader knows; the header says so.
struct Columns {
  std::optional<std::size_t> source, target, source_sentences, target_sentences, posterior, cost;
  std::size_t count = 0;
};

std::optional<std::size_t> column(const Cells& cells, std::string_view name) {
  const auto found = std::find(cells.begin(), cells.end(), name);
  if (found == cells.end()) return std::nullopt;
  return static_cast<std::size_t>(found - cells.begin());
}

void check_pair(const Cells& cells, std::string_view one, std::string_view other,
                const files::LineReader& lines) {
  const bool has_one = column(cells, one).has_value();
  if (has_one == column(cells, other).has_value()) return;
  lines.fail("the header lacks a column", "'" + std::string(has_one ? other : one) + "'");
}

Columns columns_of(const std::string& header, const files::LineReader& lines) {
  const Cells cells = cells_of(header);
  check_pair(cells, "source", "target", lines);
  check_pair(cells, "source_sentences", "target_sentences", lines);
  const Columns columns = {column(cells, "source"),
                           column(cells, "target"),
                           column(cells, "source_sentences"),
                           column(cells, "target_sentences"),
                           column(cells, "posterior"),
                           column(cells, "cost"),
                           cells.size()};
  if (!columns.source && !columns.source_sentences) {
    lines.fail("the header names no texts", "'source' and 'target'");
  }
  return columns;
}

std::optional<double> number_at(const Cells& cells, const std::optional<std::size_t>& at,
                                const files::LineReader& lines) {
  if (!at || cells[*at].empty()) return std::nullopt;
  const auto number = text::parse_number(cells[*at]);
  if (!number) lines.fail("malformed posterior or cost", "a number");
  return number;
}

std::vector<std::uint32_t> indices_at(const Cells& cells, const std::optional<std::size_t>& at,
                                      const files::LineReader& lines) {
  if (!at) return {};
  const auto indices = parse_index_list(cells[*at]);
  if (!indices) lines.fail("malformed sentence indices", "indices such as '3 4'");
  return *indices;
}

std::vector<std::string> text_at(const Cells& cells, const std::optional<std::size_t>& at) {
  if (!at || cells[*at].empty()) return {};
  return {std::string(cells[*at])};
}

BitextUnit unit_of(const std::string& line, const Columns& columns,
                   const files::LineReader& lines) {
  const Cells cells = cells_of(line);
  if (cells.size() != columns.count) {
    lines.fail(std::to_string(cells.size()) + " columns",
               std::to_string(columns.count) + " as in the header");
  }
  BitextUnit unit;
  unit.source.sentences = text_at(cells, columns.source);
  unit.source.indices = indices_at(cells, columns.source_sentences, lines);
  unit.target.sentences = text_at(cells, columns.target);
  unit.target.indices = indices_at(cells, columns.target_sentences, lines);
  unit.posterior = as_posterior(number_at(cells, columns.posterior, lines));
  unit.cost = number_at(cells, columns.cost, lines);
  return unit;
}

}  // namespace

WriteReport write_tsv(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  out << kHeader << '\n';
  for (const BitextUnit& unit : bitext.units) {
    const BeadText texts = text_of(unit, options);
    out << one_line(texts.source) << '\t' << one_line(texts.target) << '\t'
        << number_cell(unit.posterior) << '\t' << number_cell(unit.cost) << '\t' << shape_of(unit)
        << '\t' << index_list(unit.source.indices, " ") << '\t'
        << index_list(unit.target.indices, " ") << '\n';
  }
  return {};
}

Bitext read_tsv(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  std::string line;
  if (!lines.next_nonblank(line)) return bitext;
  const Columns columns = columns_of(line, lines);
  while (lines.next(line)) {
    if (!line.empty()) bitext.units.push_back(unit_of(line, columns, lines));
  }
  return bitext;
}

bool is_tsv(std::string_view head) {
  std::string_view line = head.substr(0, head.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  const Cells cells = cells_of(line);
  return column(cells, "source_sentences") || column(cells, "target_sentences") ||
         (column(cells, "source") && column(cells, "target"));
}

}  // namespace sejajar::io
