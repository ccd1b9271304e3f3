// Tab-separated values with a header and without quotes. Whatever could end a cell or a line, for
// us or for readers that know more line ends than we do, is written as a space.

#include <sejajar/error.h>

#include <algorithm>
#include <ostream>

#include "io/bead_text.h"
#include "io/formats.h"
#include "text/number_format.h"

namespace sejajar::io {

Writer write_tsv;
Reader read_tsv;
Recognizer is_tsv;

namespace {

constexpr std::string_view kHeader =
    "source\ttarget\tposterior\tcost\tbead\tsource_sentences\ttarget_sentences";

/// Where the columns stand that a reader needs; the header says so.
struct Columns {
  std::size_t source, target, posterior, cost, count;
};

Columns columns_of(std::string_view header, const std::string& place) {
  const auto cells = cells_of(header);
  const auto column = [&](std::string_view name) {
    const auto found = std::find(cells.begin(), cells.end(), name);
    if (found == cells.end()) {
      throw Error(ErrorKind::kInput,
                  place + "the header lacks a column; expected '" + std::string(name) + "'");
    }
    return static_cast<std::size_t>(found - cells.begin());
  };
  return {column("source_sentences"), column("target_sentences"), column("posterior"),
          column("cost"), cells.size()};
}

StoredBead bead_of(std::string_view line, const Columns& columns, const std::string& place) {
  const auto cells = cells_of(line);
  if (cells.size() != columns.count) {
    throw Error(ErrorKind::kInput, place + std::to_string(cells.size()) + " columns; expected " +
                                       std::to_string(columns.count) + " as in the header");
  }
  const auto source = parse_index_list(cells[columns.source]);
  const auto target = parse_index_list(cells[columns.target]);
  const auto posterior = text::parse_number(cells[columns.posterior]);
  const auto cost = text::parse_number(cells[columns.cost]);
  if (!source || !target) {
    throw Error(ErrorKind::kInput, place + "malformed sentence indices; expected such as '3 4'");
  }
  if (!posterior || !cost) {
    throw Error(ErrorKind::kInput, place + "malformed posterior or cost; expected a number");
  }
  return {*source, *target, *cost, *posterior};
}

}  // namespace

WriteReport write_tsv(std::ostream& out, const DocumentPair& pair, const Alignment& alignment,
                      const WriteOptions& options) {
  out << kHeader << '\n';
  for (const Bead& bead : alignment.beads) {
    if (is_dropped(bead, options)) continue;
    const BeadText texts = text_of(pair, bead, options);
    out << cell_text(texts.source) << '\t' << cell_text(texts.target) << '\t'
        << text::format_fixed(bead.posterior, kDecimals) << '\t'
        << text::format_fixed(bead.cost, kDecimals) << '\t' << shape_of(bead) << '\t'
        << index_list(bead.source, " ") << '\t' << index_list(bead.target, " ") << '\n';
  }
  return {};
}

std::vector<StoredBead> read_tsv(const std::vector<std::string>& lines, const BeadSource& from) {
  std::vector<StoredBead> beads;
  std::optional<Columns> columns;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (lines[k].empty()) continue;
    const std::string place = from.name + ":" + std::to_string(k + 1) + ": ";
    if (columns) {
      beads.push_back(bead_of(lines[k], *columns, place));
    } else {
      columns = columns_of(lines[k], place);
    }
  }
  return beads;
}

bool is_tsv(std::string_view line) {
  const auto cells = cells_of(line);
  return std::find(cells.begin(), cells.end(), "source_sentences") != cells.end();
}

}  // namespace sejajar::io
