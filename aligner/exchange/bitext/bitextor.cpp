// The columns of Bitextor and Bicleaner: the addresses of both documents, both texts and a score.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::bitext {

namespace {

constexpr std::string_view kBitextorHeader = "src_url\ttrg_url\tsrc_text\ttrg_text\tscore";

enum BitextorCell : std::size_t {
  kSourceId,
  kTargetId,
  kSourceText,
  kTargetText,
  kScore,
  kBleualignScore
};

constexpr tables::Column kBitextorColumns[] = {{"src_url", false}, {"trg_url", false},
                                               {"src_text"},       {"trg_text"},
                                               {"score", false},   {"bleualign_score", false}};
constexpr std::size_t kColumnsWithoutHeader = 5;  // in the order of kBitextorColumns

/// The cell of `values`, one for each sentence, of the sentences of `side`.
std::string sentence_cell(const std::vector<std::string>& values, const SideView& side) {
  return one_line(text::joined(side.indices, "+", [&](std::uint32_t k) { return values.at(k); }));
}

bool is_header(const std::vector<std::string_view>& cells) {
  const auto has = [&](BitextorCell column) {
    return std::find(cells.begin(), cells.end(), kBitextorColumns[column].name) != cells.end();
  };
  return has(kSourceText) && has(kTargetText);
}

/// The cells of a row without a header.
std::vector<std::string_view> plain_cells(const std::string& line, const files::LineReader& lines) {
  auto cells = tables::cells_of(line);
  if (cells.size() <= kTargetText) {
    lines.fail(text::counted(cells.size(), "column"),
               "4 or 5: two addresses, two texts and optionally a score");
  }
  cells.resize(kColumnsWithoutHeader);
  cells.resize(std::size(kBitextorColumns));
  return cells;
}

BitextSide bitextor_side(std::string_view cell) {
  if (cell.empty()) return {};
  return {{std::string(cell)}, {}, {}};
}

void add_unit(Bitext& bitext, const std::vector<std::string_view>& cells) {
  if (bitext.units.empty()) {
    bitext.source.id = cells[kSourceId];
    bitext.target.id = cells[kTargetId];
  }
  const std::string_view score = cells[kScore].empty() ? cells[kBleualignScore] : cells[kScore];
  bitext.units.push_back({bitextor_side(cells[kSourceText]), bitextor_side(cells[kTargetText]),
                          as_posterior(text::parse_number(score))});
}

}  // namespace

WriteReport write_bitextor(std::ostream& out, const BitextView& bitext,
                           const WriteOptions& options) {
  out << kBitextorHeader;
  for (const SentenceColumn& column : options.sentence_columns)
    out << "\tsrc_" << column.name << "\ttrg_" << column.name;
  out << '\n';
  const std::string ids = one_line(bitext.source.id) + '\t' + one_line(bitext.target.id) + '\t';
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    out << ids << source_text << '\t' << target_text << '\t' << number_cell(unit.posterior);
    for (const SentenceColumn& column : options.sentence_columns)
      out << '\t' << sentence_cell(column.source, unit.source) << '\t'
          << sentence_cell(column.target, unit.target);
    out << '\n';
  }
  return {};
}

Bitext read_bitextor(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  std::optional<tables::Header> header;
  bool first = true;
  for (std::string line; lines.next(line); first = first && line.empty()) {
    if (line.empty()) continue;
    if (first && is_header(tables::cells_of(line))) {
      header.emplace(line, lines.place(), kBitextorColumns, tables::OtherColumns::kAllowed);
    } else {
      add_unit(bitext, header ? header->cells(line, lines.place()) : plain_cells(line, lines));
    }
  }
  return bitext;
}

bool is_bitextor(std::string_view head) {
  const auto cells = tables::first_cells(head);
  return is_header(cells) || (cells.size() >= 4 && cells[0].find("://") != std::string_view::npos &&
                              cells[1].find("://") != std::string_view::npos);
}

}  // namespace sejajar::bitext
