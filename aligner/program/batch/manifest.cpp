#include "program/batch/manifest.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace sejajar::batch {
namespace {

struct Column {
  std::string_view name;
  std::string Job::*field;
  bool required;
};

constexpr std::array<Column, 7> kColumns = {{{"source", &Job::source, true},
                                             {"target", &Job::target, true},
                                             {"output", &Job::output, true},
                                             {"source_language", &Job::source_language, false},
                                             {"target_language", &Job::target_language, false},
                                             {"source_embeddings", &Job::source_vectors, false},
                                             {"target_embeddings", &Job::target_vectors, false}}};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t begin = 0;
  for (std::size_t tab; (tab = line.find('\t', begin)) != std::string::npos; begin = tab + 1) {
    cells.push_back(line.substr(begin, tab - begin));
  }
  cells.push_back(line.substr(begin));
  return cells;
}

}  // namespace

ManifestReader::ManifestReader(const std::string& path) : path_(path), in_(path) {
  std::string line;
  if (!in_ || !next_line(line)) {
    throw Error(ErrorKind::kInput, path + ": cannot be read or is empty; expected a manifest");
  }
  for (const std::string& cell : cells_of(line)) {
    const auto* column = std::find_if(kColumns.begin(), kColumns.end(),
                                      [&](const Column& c) { return c.name == cell; });
    if (column == kColumns.end()) {
      refuse("unknown column '" + cell +
             "'; expected a header of source, target, output, and perhaps source_language, "
             "target_language, source_embeddings, target_embeddings");
    }
    if (std::count(columns_.begin(), columns_.end(), column->field) > 0) {
      refuse("column '" + cell + "' stands there twice; expected it once");
    }
    columns_.push_back(column->field);
  }
  for (const Column& column : kColumns) {
    if (column.required && std::count(columns_.begin(), columns_.end(), column.field) == 0) {
      refuse("the header lacks a column; expected '" + std::string(column.name) + "'");
    }
  }
}

bool ManifestReader::next_line(std::string& line) {
  while (std::getline(in_, line)) {
    if (++line_number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) return true;
  }
  if (in_.bad()) throw Error(ErrorKind::kInput, path_ + ": cannot be read; expected a file");
  return false;
}

void ManifestReader::refuse(const std::string& what) const {
  throw Error(ErrorKind::kInput, path_ + ":" + std::to_string(line_number_) + ": " + what);
}

std::optional<ManifestJob> ManifestReader::next() {
  std::string line;
  if (!next_line(line)) return std::nullopt;
  const std::vector<std::string> cells = cells_of(line);
  if (cells.size() != columns_.size()) {
    refuse(std::to_string(cells.size()) + " columns; expected " + std::to_string(columns_.size()) +
           " as in the header");
  }
  ManifestJob next{line_number_, {}};
  for (std::size_t k = 0; k < cells.size(); ++k) next.job.*columns_[k] = cells[k];
  for (const Column& column : kColumns) {
    const std::string& cell = next.job.*column.field;
    if (column.required && (cell.empty() || cell == "-")) {
      refuse("column '" + std::string(column.name) + "' is '" + cell + "'; expected a path");
    }
  }
  return next;
}

std::size_t check_manifest(const std::string& path) {
  if (path == "-") {
    throw Error(ErrorKind::kUsage,
                "a manifest is read twice, so it can't be standard input; expected a file");
  }
  ManifestReader reader(path);
  std::map<std::string, std::size_t> lines;
  while (const auto next = reader.next()) {
    const auto [other, fresh] = lines.emplace(next->job.output, next->line);
    if (!fresh) {
      throw Error(ErrorKind::kInput, path + ":" + std::to_string(next->line) + ": output " +
                                         next->job.output + " is also that of line " +
                                         std::to_string(other->second) + "; expected another");
    }
  }
  return lines.size();
}

}  // namespace sejajar::batch
