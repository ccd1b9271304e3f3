// Versions repeat the names of their columns, which are numbered so that one table reads both
// forms.

#include "program/batch/stream_records.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

constexpr tables::Column kPairColumns[] = {{"src_url"},  {"trg_url"},      {"src_text"},
                                           {"trg_text"}, {"src_metadata"}, {"trg_metadata"}};
constexpr std::size_t kTextCells = 4;  // of a pair, before the metadata

/// The columns of each version.
constexpr std::array<tables::Column, 3> kTextColumns = {{{"url"}, {"text"}, {"language", false}}};

/// For errors in a record, whose place the caller adds.
const files::Place kPlaceOfCaller = {};

std::string numbered(std::string_view name, std::size_t version) {
  return std::string(name) + ' ' + std::to_string(version);
}

/// Returns the number of versions that the header `line` at `place` names. Throws Error{input} if
/// it is one, or if a column of versions is there more or less often.
std::size_t version_count(const std::string& line, const files::Place& place) {
  const auto cells = tables::cells_of(line);
  const auto count = [&](const tables::Column& column) {
    return static_cast<std::size_t>(std::count(cells.begin(), cells.end(), column.name));
  };
  const std::size_t versions = count(kTextColumns[1]);
  for (const tables::Column& column : kTextColumns) {
    const bool is_right =
        count(column) == versions || (count(column) == 0 && !column.required) || versions == 0;
    if (!is_right || versions == 1)
      place.fail(text::counted(count(column), "column") + " '" + std::string(column.name) + "'",
                 "url, text and, if at all, language once for each of two or more versions");
  }
  return versions;
}

/// The header `line` with numbers after the names in kTextColumns, each counted from 1.
std::string with_numbers(const std::string& line) {
  std::map<std::string_view, std::size_t> counts;
  std::vector<std::string> names;
  for (const std::string_view cell : tables::cells_of(line)) {
    const bool of_text = std::any_of(kTextColumns.begin(), kTextColumns.end(),
                                     [&](const auto& column) { return column.name == cell; });
    names.push_back(of_text ? numbered(cell, ++counts[cell]) : std::string(cell));
  }
  return text::joined(names, "\t");
}

}  // namespace

Records::Records(const TextStream& stream)
    : stream_(stream), lines_(stream.in, stream.name, ErrorKind::kInput, files::Lines::kBytes) {
  if (!stream.has_header) return;
  std::string line;
  lines_.next(line);
  versions_ = version_count(line, lines_.place());
  for (std::size_t k = 1; k <= versions_; ++k)
    for (const tables::Column& column : kTextColumns) names_.push_back(numbered(column.name, k));
  for (std::size_t k = 0; k < names_.size(); ++k)
    columns_.push_back({names_[k], kTextColumns[k % kTextColumns.size()].required});
  if (versions_ == 0) {
    const std::span<const tables::Column> all = kPairColumns;
    header_.emplace(line, lines_.place(),
                    stream.columns.metadata.empty() ? all.first(kTextCells) : all,
                    tables::OtherColumns::kAllowed);
  } else {
    header_.emplace(with_numbers(line), lines_.place(), columns_, tables::OtherColumns::kAllowed);
  }
}

std::optional<Record> Records::next() {
  Record record;
  do {
    if (!lines_.next(record.line)) return std::nullopt;
  } while (record.line.empty());
  record.number = lines_.place().line;
  return record;
}

std::vector<RecordText> Records::pair_of(const Record& record) const {
  auto cells =
      header_ ? header_->cells(record.line, kPlaceOfCaller) : tables::cells_of(record.line);
  if (cells.size() < kTextCells)
    kPlaceOfCaller.fail(text::counted(cells.size(), "column"), "4 or more");
  cells.resize(std::size(kPairColumns));
  return {{cells[0], cells[2], stream_.source_language, cells[4]},
          {cells[1], cells[3], stream_.target_language, cells[5]}};
}

std::vector<RecordText> Records::texts_of(const Record& record) const {
  if (versions_ == 0) return pair_of(record);
  const auto cells = header_->cells(record.line, kPlaceOfCaller);
  std::vector<RecordText> texts;
  for (std::size_t k = 0; k < versions_; ++k) {
    const auto* const cell = &cells[k * kTextColumns.size()];
    const bool is_given = cell[2].empty() && k < stream_.languages.size();
    texts.push_back({cell[0], cell[1], is_given ? stream_.languages[k] : cell[2]});
  }
  while (!texts.empty() && texts.back().address.empty() && texts.back().encoded.empty())
    texts.pop_back();
  if (texts.size() < 2) kPlaceOfCaller.fail(text::counted(texts.size(), "version"), "two or more");
  return texts;
}

}  // namespace sejajar::batch
