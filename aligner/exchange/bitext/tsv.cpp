// Tab-separated values with a header and without quotes, of two versions or of any number.

#include <algorithm>
#include <ostream>

#include "exchange/bitext/bead_text.h"
#include "exchange/bitext/formats.h"
#include "exchange/bitext/version_tags.h"
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
  kCost,
  kTimes  // the first of kTimeColumns
};

constexpr tables::Column kTsvColumns[] = {{"source", false},           {"target", false},
                                          {"source_sentences", false}, {"target_sentences", false},
                                          {"posterior", false},        {"cost", false},
                                          {kTimeColumns[0], false},    {kTimeColumns[1], false},
                                          {kTimeColumns[2], false},    {kTimeColumns[3], false}};

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
  BitextUnit unit = {tsv_side(cells[kSource], cells[kSourceSentences], lines),
                     tsv_side(cells[kTarget], cells[kTargetSentences], lines),
                     as_posterior(number_in(cells[kPosterior], lines)),
                     number_in(cells[kCost], lines)};
  const auto seconds = [&](std::size_t k) { return number_in(cells[kTimes + k], lines); };
  unit.source.time = time_between(seconds(0), seconds(1));
  unit.target.time = time_between(seconds(2), seconds(3));
  return unit;
}

constexpr std::string_view kUnitColumn = "unit";
constexpr std::string_view kScoreColumn = "score";
constexpr std::string_view kScoreSuffix = "_score";
constexpr std::string_view kSentencesSuffix = "_sentences";

/// The version that a column of scores or sentences belongs to; "" if it is another column.
std::string_view version_of(std::string_view column) {
  for (const std::string_view suffix : {kScoreSuffix, kSentencesSuffix}) {
    if (!column.ends_with(suffix)) continue;
    column.remove_suffix(suffix.size());
    return column;
  }
  return "";
}

bool is_side(std::string_view version) {
  return version == kTsvColumns[kSource].name || version == kTsvColumns[kTarget].name;
}

/// The versions that have columns of scores or sentences or, if there is no such column, all
/// columns that could be versions; in the order in which they are first named.
std::vector<std::string> versions_in(const std::vector<std::string_view>& columns) {
  const bool marked = std::any_of(columns.begin(), columns.end(), [](std::string_view column) {
    return !version_of(column).empty();
  });
  const auto has_marked = [&](std::string_view version) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](std::string_view column) { return version_of(column) == version; });
  };
  std::vector<std::string> versions;
  for (const std::string_view column : columns) {
    if (column == kUnitColumn || column == kScoreColumn || column.empty()) continue;
    const std::string version(version_of(column).empty() ? column : version_of(column));
    if (marked && !has_marked(version)) continue;
    if (std::find(versions.begin(), versions.end(), version) == versions.end()) {
      versions.push_back(version);
    }
  }
  return versions;
}

/// The columns of all versions, found by name.
class TsvVersions {
 public:
  TsvVersions(const std::string& line, const files::LineReader& lines)
      : versions_(versions_in(tables::cells_of(line))),
        names_(names_of(versions_)),
        columns_(names_.begin(), names_.end()),
        header_(line, lines.place(), columns_, tables::OtherColumns::kAllowed) {
    if (versions_.empty()) lines.fail("no columns of versions", "columns named by languages");
    for (const std::string& version : versions_) check_stated_tag(version, lines.place());
  }

  const std::vector<std::string>& versions() const { return versions_; }

  VersionRow row(const std::string& line, const files::LineReader& lines) const {
    const auto cells = header_.cells(line, lines.place());
    VersionRow row;
    row.score = as_posterior(number_in(cells[0], lines));
    for (std::size_t k = 1; k < cells.size(); k += 3) {
      row.cells.push_back(tsv_side(cells[k], cells[k + 2], lines));
      row.cell_scores.push_back(as_posterior(number_in(cells[k + 1], lines)));
    }
    return row;
  }

 private:
  struct Name {
    std::string name;
    operator tables::Column() const { return {name, false}; }
  };

  /// The score, then text, score and sentences of each version.
  static std::vector<Name> names_of(const std::vector<std::string>& versions) {
    std::vector<Name> names = {{std::string(kScoreColumn)}};
    for (const std::string& version : versions) {
      for (const std::string_view suffix : {std::string_view(), kScoreSuffix, kSentencesSuffix}) {
        names.push_back({version + std::string(suffix)});
      }
    }
    return names;
  }

  std::vector<std::string> versions_;
  std::vector<Name> names_;
  std::vector<tables::Column> columns_;
  tables::Header header_;
};

}  // namespace

WriteReport write_tsv(std::ostream& out, const BitextView& bitext, const WriteOptions& options) {
  out << kTsvHeader;
  for (const std::string_view name : kTimeColumns) {
    if (options.times) out << '\t' << name;
  }
  out << '\n';
  for (const UnitView& unit : bitext.units) {
    const auto [source_text, target_text] = lines_of(unit, options);
    out << source_text << '\t' << target_text << '\t' << number_cell(unit.posterior) << '\t'
        << number_cell(unit.cost) << '\t' << shape_of(unit) << '\t'
        << index_list(unit.source.indices, " ") << '\t' << index_list(unit.target.indices, " ")
        << (options.times ? time_cells(unit, "\t") : "") << '\n';
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
  return is_tsv_versions(head) || has_column(cells, kSourceSentences) ||
         has_column(cells, kTargetSentences) ||
         (has_column(cells, kSource) && has_column(cells, kTarget));
}

WriteReport write_tsv_versions(std::ostream& out, const VersionTable& table,
                               const WriteOptions& options) {
  out << kUnitColumn << '\t' << kScoreColumn;
  for (const std::string_view suffix : {std::string_view(), kScoreSuffix, kSentencesSuffix}) {
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

VersionTable read_tsv_versions(std::istream& in, const BeadSource& from) {
  VersionTable table;
  files::LineReader lines(in, from.name);
  std::string line;
  if (!lines.next_nonblank(line)) return table;
  const TsvVersions columns(line, lines);
  for (const std::string& version : columns.versions()) table.versions.push_back({"", version});
  while (lines.next(line)) {
    if (!line.empty()) table.rows.push_back(columns.row(line, lines));
  }
  return table;
}

bool is_tsv_versions(std::string_view head) {
  const auto cells = tables::first_cells(head);
  return cells.size() > 1 && std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
           return cell == kUnitColumn ||
                  (cell.ends_with(kSentencesSuffix) && !is_side(version_of(cell)));
         });
}

}  // namespace sejajar::bitext
