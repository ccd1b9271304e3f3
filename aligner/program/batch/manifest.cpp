#include "program/batch/manifest.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "ground/tables/rows.h"

namespace sejajar::batch {
namespace {

using pipeline::Job;

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
  const auto cells = tables::cells_of(line);
  return {cells.begin(), cells.end()};
}

/// Reads a manifest line by line.
class ManifestReader {
 public:
  explicit ManifestReader(const std::string& path)
      : path_(path == "-" ? "standard input" : path), in_(path == "-" ? std::cin : file_) {
    if (path != "-") file_.open(path);
    std::string line;
    if (!in_ || !next_line(line)) {
      throw Error(ErrorKind::kUsage, path_ + ": cannot be read or is empty; expected a manifest");
    }
    read_header(line);
  }

  /// Returns the next line; nothing after the last.
  std::optional<ManifestJob> next() {
    std::string line;
    if (!next_line(line)) return std::nullopt;
    const std::vector<std::string> cells = cells_of(line);
    ManifestJob next{line_number_};
    for (std::size_t k = 0; k < std::min(cells.size(), columns_.size()); ++k) {
      next.job.*columns_[k] = cells[k];
    }
    next.problem = problem_of(cells, next.job);
    return next;
  }

 private:
  bool next_line(std::string& line) {
    while (std::getline(in_, line)) {
      if (++line_number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) return true;
    }
    return false;
  }

  void read_header(const std::string& line) {
    for (const std::string& cell : cells_of(line)) {
      const auto* column = std::find_if(kColumns.begin(), kColumns.end(),
                                        [&](const Column& c) { return c.name == cell; });
      if (column == kColumns.end()) {
        refuse("unknown column '" + cell +
               "'; expected a header of source, target, output, and perhaps source_language, "
               "target_language, source_embeddings, target_embeddings");
      }
      if (std::count(columns_.begin(), columns_.end(), column->field) > 0) {
        refuse("column '" + cell + "' given twice; expected once");
      }
      columns_.push_back(column->field);
    }
    for (const Column& column : kColumns) {
      if (column.required && std::count(columns_.begin(), columns_.end(), column.field) == 0) {
        refuse("the header lacks a column; expected '" + std::string(column.name) + "'");
      }
    }
  }

  std::string problem_of(const std::vector<std::string>& cells, const Job& job) {
    if (cells.size() != columns_.size()) {
      return std::to_string(cells.size()) + " columns; expected " +
             std::to_string(columns_.size()) + " as in the header";
    }
    for (const Column& column : kColumns) {
      const std::string& cell = job.*column.field;
      if (column.required && (cell.empty() || cell == "-")) {
        return "column '" + std::string(column.name) + "' is '" + cell + "'; expected a path";
      }
    }
    const auto [other, fresh] = outputs_.emplace(job.output, line_number_);
    if (fresh) return "";
    return "output " + job.output + " is also the output of line " + std::to_string(other->second) +
           "; expected another";
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(ErrorKind::kUsage, path_ + ":" + std::to_string(line_number_) + ": " + what);
  }

  std::string path_;
  std::ifstream file_;
  std::istream& in_;
  std::size_t line_number_ = 0;
  std::vector<std::string Job::*> columns_;     // the field that each column fills
  std::map<std::string, std::size_t> outputs_;  // the line of each
};

}  // namespace

std::vector<ManifestJob> read_manifest(const std::string& path) {
  ManifestReader reader(path);
  std::vector<ManifestJob> jobs;
  while (std::optional<ManifestJob> next = reader.next()) jobs.push_back(*std::move(next));
  return jobs;
}

}  // namespace sejajar::batch
