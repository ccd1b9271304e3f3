// The view for people who ask why: one row per bead with every term of its cost, and both texts
// under it. Columns are as wide as their widest cell.

#include <sejajar/align.h>

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/text/number_format.h"

namespace sejajar::io {

Writer write_beads;

namespace {

using Row = std::vector<std::string>;

/// Cells before the first number: shape and sentence indices, aligned to the left.
constexpr std::size_t kLeftAligned = 3;

Row header() {
  Row row = {"bead", "source", "target", "posterior", "cost"};
  for (const FeatureInfo& feature : features()) row.push_back(feature.name);
  return row;
}

std::string bracketed(SentenceRange range) {
  std::string cell = "[";
  cell += index_list(range, " ");
  return cell += ']';
}

Row row_of(const Bead& bead) {
  Row row = {shape_of(bead), bracketed(bead.source), bracketed(bead.target),
             text::format_fixed(bead.posterior, kDecimals),
             text::format_fixed(bead.cost, kDecimals)};
  for (const double term : bead.terms) row.push_back(text::format_fixed(term, kDecimals));
  return row;
}

std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t k = 0; k < row.size(); ++k) widths[k] = std::max(widths[k], row[k].size());
  }
  return widths;
}

std::string line_of(const Row& row, const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t k = 0; k < row.size(); ++k) {
    const std::string padding(widths[k] - row[k].size(), ' ');
    if (k > 0) line += "  ";
    line += k < kLeftAligned ? row[k] + padding : padding + row[k];
  }
  return line;
}

std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return text;
}

}  // namespace

WriteReport write_beads(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                        const WriteOptions& options) {
  std::vector<Row> rows = {header()};
  for (const Bead& bead : alignment.beads) rows.push_back(row_of(bead));
  const std::vector<std::size_t> widths = widths_of(rows);
  out << line_of(rows.front(), widths) << '\n';
  for (std::size_t k = 0; k < alignment.beads.size(); ++k) {
    const Bead& bead = alignment.beads[k];
    if (is_dropped(bead, options)) continue;
    const BeadText texts = text_of(pair, bead, options);
    out << line_of(rows[k + 1], widths) << '\n';
    if (!bead.source.empty()) out << "  < " << on_one_line(texts.source) << '\n';
    if (!bead.target.empty()) out << "  > " << on_one_line(texts.target) << '\n';
  }
  out << "quality " << text::format_fixed(alignment.quality, kDecimals) << '\n';
  return {};
}

}  // namespace sejajar::io
