// Comma-separated values as spreadsheets and RFC 4180 have them: a cell with quotation marks,
// separators or line ends is in quotation marks. Spreadsheets also write semicolons or tabs.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/version_tags.h"
#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "language/identify/language.h"

namespace sejajar::bitext {
namespace {

using Cells = std::vector<std::string>;

/// The columns of a bitext, in the order in which they are written.
enum CsvColumn : std::size_t {
  kCsvSource,
  kCsvTarget,
  kCsvPosterior,
  kCsvCost,
  kCsvBead,
  kCsvSourceSentences,
  kCsvTargetSentences,
  kCsvTimes  // the first of kTimeColumns
};
constexpr std::string_view kCsvNames[] = {
    "source",        "target",           "posterior",        "cost",
    "bead",          "source_sentences", "target_sentences", kTimeColumns[0],
    kTimeColumns[1], kTimeColumns[2],    kTimeColumns[3]};

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

  const files::LineReader& lines() const { return lines_; }

 private:
  files::LineReader lines_;
  char separator_ = '\0';
};

/// The columns of a file: by the names in its first row, or else the first two.
class CsvColumns {
 public:
  explicit CsvColumns(const Cells& first) {
    for (std::size_t k = 0; k < first.size(); ++k) {
      const auto name = std::find(std::begin(kCsvNames), std::end(kCsvNames), first[k]);
      if (name != std::end(kCsvNames)) places_[static_cast<std::size_t>(name - kCsvNames)] = k;
    }
    has_names_ = places_[kCsvSource] && places_[kCsvTarget];
    if (!has_names_) std::fill(std::begin(places_), std::end(places_), std::nullopt);
    if (has_names_ || first.size() < 2) return;
    places_[kCsvSource] = 0;
    places_[kCsvTarget] = 1;
  }

  bool has_names() const { return has_names_; }

  std::string cell(const Cells& cells, CsvColumn column) const {
    const auto place = places_[column];
    return place && *place < cells.size() ? cells[*place] : "";
  }

 private:
  std::optional<std::size_t> places_[std::size(kCsvNames)];
  bool has_names_ = false;
};

BitextSide csv_side(std::string text, const std::string& list, const files::LineReader& lines) {
  BitextSide side;
  if (!text.empty()) side.sentences = {std::move(text)};
  const auto indices = parse_index_list(list);
  if (!indices) lines.fail("malformed sentence indices", "indices such as '3 4'");
  side.indices = *indices;
  return side;
}

std::optional<double> csv_number(const std::string& cell, const files::LineReader& lines) {
  if (cell.empty()) return std::nullopt;
  return tables::number_in(cell, lines.place());
}

bool are_tags(const Cells& cells) {
  return cells.size() > 1 && std::all_of(cells.begin(), cells.begin() + 2, [](const auto& cell) {
           const bool short_enough = cell.size() > 1 && cell.size() < 12;
           return short_enough && identify::is_safe_tag(cell) &&
                  identify::is_detectable(identify::canonical_or_lower(cell));
         });
}

}  // namespace

WriteReport write_csv(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  for (std::size_t k = 0; k < (options.times ? std::size(kCsvNames) : kCsvTimes); ++k) {
    out << (k == 0 ? "" : ",") << kCsvNames[k];
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
  Bitext bitext;
  CsvRows rows(in, from.name);
  Cells cells;
  if (!rows.next(cells)) return bitext;
  const CsvColumns columns(cells);
  if (!columns.has_names() && cells.size() < 2) {
    rows.lines().fail("one column", "two or more, separated by commas, semicolons or tabs");
  }
  const bool tags = !columns.has_names() && are_tags(cells);
  if (tags) {
    bitext.source.language = stated_language(cells[0], rows.lines().place());
    bitext.target.language = stated_language(cells[1], rows.lines().place());
  }
  for (bool more = (!columns.has_names() && !tags) || rows.next(cells); more;
       more = rows.next(cells)) {
    const auto side = [&](CsvColumn text, CsvColumn list) {
      return csv_side(columns.cell(cells, text), columns.cell(cells, list), rows.lines());
    };
    const auto number = [&](std::size_t column) {
      return csv_number(columns.cell(cells, static_cast<CsvColumn>(column)), rows.lines());
    };
    BitextUnit unit = {side(kCsvSource, kCsvSourceSentences), side(kCsvTarget, kCsvTargetSentences),
                       as_posterior(number(kCsvPosterior)), number(kCsvCost)};
    unit.source.time = time_between(number(kCsvTimes), number(kCsvTimes + 1));
    unit.target.time = time_between(number(kCsvTimes + 2), number(kCsvTimes + 3));
    bitext.units.push_back(std::move(unit));
  }
  return bitext;
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
