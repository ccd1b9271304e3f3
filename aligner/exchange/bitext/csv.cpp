// Comma-separated values as spreadsheets and RFC 4180 have them: a cell with quotation marks,
// separators or line ends is in quotation marks. Spreadsheets also write semicolons or tabs.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/table_rows.h"
#include "ground/files/line_reader.h"

namespace sejajar::bitext {
namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",;\"\t\r\n") == std::string::npos && !text.starts_with(' ') &&
      !text.ends_with(' ')) {
    return text;
  }
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string(2, c) : std::string(1, c);
  return cell + "\"";
}

/// The most frequent separator of the cells of `line`, outside of quotation marks.
char separator_in(std::string_view line) {
  constexpr std::string_view kSeparators = ",;\t";
  std::size_t counts[kSeparators.size()] = {};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') quoted = !quoted;
    const std::size_t which = kSeparators.find(c);
    if (!quoted && which != kSeparators.npos) ++counts[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts, counts + std::size(counts)) -
                                              counts)];
}

/// Reads rows; a cell in quotation marks may have several lines.
class CsvRows {
 public:
  CsvRows(std::istream& in, const std::string& name) : lines_(in, name) {}

  /// Reads the next row that is not empty into `cells`; returns false at the end.
  bool next(Cells& cells) {
    std::string line;
    do {
      if (!lines_.next(line)) return false;
    } while (line.empty());
    if (separator_ == '\0') separator_ = separator_in(line);
    cells.assign(1, "");
    bool quoted = false;
    for (std::size_t at = 0;; ++at) {
      if (at == line.size() && !quoted) return true;
      if (at == line.size()) {
        if (!lines_.next(line)) lines_.fail("ends within quotation marks", "a closing one");
        cells.back() += '\n';
        at = static_cast<std::size_t>(-1);
        continue;
      }
      const char c = line[at];
      if (quoted && c == '"' && at + 1 < line.size() && line[at + 1] == '"') {
        cells.back() += c;
        ++at;
      } else if (c == '"' && (quoted || cells.back().empty())) {
        quoted = !quoted;
      } else if (c == separator_ && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
  }

  files::Place place() const { return lines_.place(); }

 private:
  files::LineReader lines_;
  char separator_ = '\0';
};

}  // namespace

WriteReport write_csv(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  for (std::size_t k = 0; k < (options.times ? std::size(kTableNames) : kTableTimes); ++k) {
    out << (k == 0 ? "" : ",") << kTableNames[k];
  }
  out << "\r\n";
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    out << csv_cell(source_text) << ',' << csv_cell(target_text) << ','
        << number_cell(unit.posterior) << ',' << number_cell(unit.cost) << ',' << shape_of(unit)
        << ',' << index_list(unit.source.indices, " ") << ','
        << index_list(unit.target.indices, " ") << (options.times ? time_cells(unit, ",") : "")
        << "\r\n";
  }
  return {};
}

Bitext read_csv(std::istream& in, const BeadSource& from) {
  CsvRows rows(in, from.name);
  return bitext_of_rows([&](Cells& cells) { return rows.next(cells); },
                        [&] { return rows.place(); });
}

bool is_csv(std::string_view head) {
  const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
  const char separator = separator_in(line);
  const auto names = [&](std::string_view name, std::string_view rest) {
    for (const std::string_view quote : {"", "\""}) {
      const std::string cell = std::string(quote) + std::string(name) + std::string(quote);
      if (rest.starts_with(cell)) return cell.size();
    }
    return std::size_t{0};
  };
  const std::size_t source = names("source", line);
  return source > 0 && source < line.size() && line[source] == separator &&
         names("target", line.substr(source + 1)) > 0;
}

}  // namespace sejajar::bitext
