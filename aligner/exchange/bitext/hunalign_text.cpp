// The output of hunalign -text: source, target and score, sentences joined by ` ~~~ `, which is not
// escaped.

#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"

namespace sejajar::bitext {

namespace {

constexpr std::string_view kBetween = " ~~~ ";
constexpr std::string_view kMark = "~~~";

void write_cell(std::ostream& out, const SideView& side, const WriteOptions& options,
                WriteReport& report) {
  for (std::size_t k = 0; k < side.sentences.size(); ++k) {
    std::string sentence =
        one_line(options.nfc ? text::to_nfc(side.sentences[k]) : std::string(side.sentences[k]));
    for (std::size_t at; (at = sentence.find(kMark)) != std::string::npos;) {
      sentence.replace(at, kMark.size(), kMark.size(), ' ');
      report.replaced_characters += kMark.size();
    }
    if (k > 0) out << kBetween;
    out << sentence;
  }
}

BitextSide hunalign_side(std::string_view cell) {
  BitextSide side;
  if (cell.empty()) return side;
  for (std::size_t at; (at = cell.find(kBetween)) != std::string_view::npos;) {
    side.sentences.emplace_back(cell.substr(0, at));
    cell.remove_prefix(at + kBetween.size());
  }
  side.sentences.emplace_back(cell);
  return side;
}

}  // namespace

WriteReport write_hunalign_text(std::ostream& out, const BitextView& bitext,
                                const WriteOptions& options) {
  WriteReport report;
  for (const UnitView& unit : bitext.units) {
    write_cell(out, unit.source, options, report);
    out << '\t';
    write_cell(out, unit.target, options, report);
    if (unit.posterior) out << '\t' << number_cell(unit.posterior);
    out << '\n';
  }
  return report;
}

Bitext read_hunalign_text(std::istream& in, const BeadSource& from) {
  Bitext bitext;
  files::LineReader lines(in, from.name);
  for (std::string line; lines.next(line);) {
    if (line.empty()) continue;
    const auto cells = tables::cells_of(line);
    const auto score = cells.size() == 3 ? text::parse_number(cells[2]) : 0.0;
    if (cells.size() < 2 || cells.size() > 3 || !score) {
      lines.fail("malformed line", "source<TAB>target<TAB>number");
    }
    bitext.units.push_back({hunalign_side(cells[0]), hunalign_side(cells[1]),
                            cells.size() == 3 ? as_posterior(score) : std::nullopt});
  }
  return bitext;
}

bool is_hunalign_text(std::string_view head) {
  const auto cells = tables::first_cells(head);
  return cells.size() == 3 && text::parse_number(cells[2]).has_value();
}

}  // namespace sejajar::bitext
