// Columns of Bitextor's segments, which Bicleaner reads too: addresses of both documents, both
// texts, a score.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"

namespace sejajar::io {

Writer write_bitextor;
Reader read_bitextor;
Recognizer is_bitextor;

namespace {

constexpr std::string_view kHeader = "src_url\ttrg_url\tsrc_text\ttrg_text\tscore";

using Cells = std::vector<std::string_view>;

/// Where the columns stand; without a header in the order of kHeader.
struct Columns {
  std::size_t source_id = 0, target_id = 1, source = 2, target = 3, score = 4;
};

std::size_t column(const Cells& cells, std::string_view name) {
  return static_cast<std::size_t>(std::find(cells.begin(), cells.end(), name) - cells.begin());
}

bool is_header(const Cells& cells) {
  return column(cells, "src_text") < cells.size() && column(cells, "trg_text") < cells.size();
}

Columns columns_of(const Cells& cells) {
  if (!is_header(cells)) return {};
  Columns columns = {column(cells, "src_url"), column(cells, "trg_url"), column(cells, "src_text"),
                     column(cells, "trg_text"), column(cells, "score")};
  if (columns.score == cells.size()) columns.score = column(cells, "bleualign_score");
  return columns;
}

BitextSide side_of(std::string_view cell) {
  if (cell.empty()) return {};
  return {{std::string(cell)}, {}, {}};
}

void add_unit(Bitext& bitext, const Cells& cells, const Columns& columns) {
  const auto cell = [&](std::size_t at) {
    return at < cells.size() ? cells[at] : std::string_view();
  };
  if (bitext.units.empty()) {
    bitext.source.id = cell(columns.source_id);
    bitext.target.id = cell(columns.target_id);
  }
  bitext.units.push_back({side_of(cell(columns.source)), side_of(cell(columns.target)),
                          as_posterior(text::parse_number(cell(columns.score)))});
}

}  // namespace

WriteReport write_bitextor(std::ostream& out, const Bitext& bitext, const WriteOptions& options) {
  out << kHeader << '\n';
  const std::string ids = one_line(bitext.source.id) + '\t' + one_line(bitext.target.id) + '\t';
  for (const BitextUnit& unit : bitext.units) {
    const BeadText texts = text_of(unit, options);
    out << ids << one_line(texts.source) << '\t' << one_line(texts.target) << '\t'
        << number_cell(unit.posterior) << '\n';
  }
  return {};
}

Bitext read_bitextor(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  bitext.source.language = from.source_language;
  bitext.target.language = from.target_language;
  files::LineReader lines(in, from.name);
  std::optional<Columns> columns;
  for (std::string line; lines.next(line);) {
    if (line.empty()) continue;
    const Cells cells = cells_of(line);
    const bool first = !columns.has_value();
    if (first) columns = columns_of(cells);
    if (first && is_header(cells)) continue;
    if (cells.size() <= std::max(columns->source, columns->target)) {
      lines.fail(std::to_string(cells.size()) + " columns",
                 "two addresses, two texts and perhaps more");
    }
    add_unit(bitext, cells, *columns);
  }
  return bitext;
}

bool is_bitextor(std::string_view head) {
  std::string_view line = head.substr(0, head.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  const Cells cells = cells_of(line);
  return is_header(cells) || (cells.size() >= 4 && cells[0].find("://") != std::string_view::npos &&
                              cells[1].find("://") != std::string_view::npos);
}

}  // namespace sejajar::io
