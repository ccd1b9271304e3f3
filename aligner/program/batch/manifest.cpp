#include "program/batch/manifest.h"

#include <sejajar/error.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <span>
#include <string_view>

#include "ground/files/line_reader.h"
#include "ground/tables/rows.h"
#include "ground/text/number_format.h"

namespace sejajar::batch {
namespace {

using pipeline::Job;

/// The columns of pairs; `output` may be missing if there is a default for it.
class PairColumns {
 public:
  explicit PairColumns(bool needs_output)
      : columns_(std::to_array<tables::Column>({{"source"},
                                                {"target"},
                                                {"output", needs_output},
                                                {"source_language", false},
                                                {"target_language", false},
                                                {"source_embeddings", false},
                                                {"target_embeddings", false},
                                                {"id", false}})) {}

  std::span<const tables::Column> columns() const { return columns_; }

 private:
  std::array<tables::Column, 8> columns_;
};

/// The fields that the columns fill, in their order.
constexpr std::string Job::*kFields[] = {
    &Job::source,          &Job::target,         &Job::output,        &Job::source_language,
    &Job::target_language, &Job::source_vectors, &Job::target_vectors};

/// Reads the next line that is not empty; false at the end.
bool next_line(files::LineReader& lines, std::string& line) {
  while (lines.next(line)) {
    if (!line.empty()) return true;
  }
  return false;
}

/// For errors in a line: the report of its pair adds the place.
const files::Place kNoPlace = {};

void check_path(std::string_view cell, std::string_view column) {
  if (!cell.empty() && cell != "-") return;
  kNoPlace.fail("column '" + std::string(column) + "' is '" + std::string(cell) + "'", "a path");
}

/// Sets the job of a pair. Throws Error{input} without a place if a cell is missing.
void read_pair(const std::vector<std::string_view>& cells, const ManifestDefaults& defaults,
               ManifestJob& next) {
  const PairColumns columns(!defaults.outputs.is_given());
  Job& job = next.job;
  for (std::size_t k = 0; k < std::size(kFields); ++k) {
    if (columns.columns()[k].required) check_path(cells[k], columns.columns()[k].name);
    job.*kFields[k] = cells[k];
  }
  next.id = cells.back().empty() ? id_of(job.source) : std::string(cells.back());
  if (defaults.outputs.is_given()) job.output = defaults.outputs.path_of(next.id);
  if (job.source_language.empty()) job.source_language = defaults.source_language;
  if (job.target_language.empty()) job.target_language = defaults.target_language;
}

constexpr std::string_view kVersion = "version";

/// The columns of a manifest of versions: output, languages, pairs, then the versions.
class VersionColumns {
 public:
  explicit VersionColumns(std::size_t versions) {
    for (std::size_t k = 1; k <= versions; ++k)
      names_.push_back(std::string(kVersion) + (k == 1 ? "" : " " + std::to_string(k)));
    columns_ = {{"output"}, {"languages", false}, {"pairs", false}};
    for (const std::string& name : names_) columns_.push_back({name});
  }

  std::span<const tables::Column> columns() const { return columns_; }

  /// The line of the header, with different names for the versions.
  std::string header(const std::string& line) const {
    std::string header;
    std::size_t versions = 0;
    for (const std::string_view cell : tables::cells_of(line)) {
      header += header.empty() ? "" : "\t";
      header += cell == kVersion ? names_[versions++] : std::string(cell);
    }
    return header;
  }

  /// The job of a row. Throws Error{input} without a place if a cell is missing.
  pipeline::VersionsJob job_of(std::vector<std::string_view> cells) const {
    pipeline::VersionsJob job;
    job.output = cells[0];
    job.pairs = cells[2];
    check_path(job.output, columns_[0].name);
    while (cells.back().empty()) cells.pop_back();
    const std::vector<std::string> languages = languages_of(std::string(cells[1]));
    for (std::size_t k = kFirst; k < cells.size(); ++k) {
      check_path(cells[k], columns_[k].name);
      const std::size_t version = k - kFirst;
      job.versions.push_back(
          {std::string(cells[k]), version < languages.size() ? languages[version] : ""});
    }
    if (job.versions.size() < 2)
      kNoPlace.fail(text::counted(job.versions.size(), "version"), "two or more");
    if (!languages.empty() && languages.size() != job.versions.size()) {
      kNoPlace.fail(text::counted(languages.size(), "language") + " for " +
                        text::counted(job.versions.size(), "version"),
                    "one for each");
    }
    return job;
  }

 private:
  static constexpr std::size_t kFirst = 3;  // column of the first version

  static std::vector<std::string> languages_of(const std::string& list) {
    std::vector<std::string> languages;
    for (std::size_t begin = 0; begin < list.size();) {
      const std::size_t end = std::min(list.find(',', begin), list.size());
      languages.push_back(list.substr(begin, end - begin));
      begin = end + 1;
    }
    return languages;
  }

  std::vector<std::string> names_;
  std::vector<tables::Column> columns_;
};

constexpr tables::Column kGroupColumns[] = {
    {"group"},        {"path"},          {"output", false},      {"language", false},
    {"pairs", false}, {"status", false}, {"probability", false}, {"rival", false}};
constexpr std::size_t kStatus = 5;  // column of what `sejajar find` says of a document

/// Whether a row is of a document that belongs to no group.
bool is_single(const std::vector<std::string_view>& cells) {
  return !cells[kStatus].empty() && (cells[0].empty() || cells[kStatus] != kVersion);
}

/// Sets `value` to what a row of a group says, which all rows of the group must agree about.
void agree(std::string& value, std::string_view cell, std::string_view column) {
  if (value.empty()) value = cell;
  if (cell.empty() || value == cell) return;
  kNoPlace.fail("column '" + std::string(column) + "' is '" + std::string(cell) + "'",
                "'" + value + "', as in the rows before of this group");
}

/// Collects the rows of a manifest with a version in each into one job per group.
class Groups {
 public:
  /// Adds the version in `cells`, of kGroupColumns, to the job of its group in `jobs`.
  void add(const std::vector<std::string_view>& cells, std::size_t line,
           std::vector<ManifestJob>& jobs) {
    const auto [found, is_new] = places_.emplace(cells[0], jobs.size());
    if (is_new) {
      jobs.emplace_back(ManifestJob{line}).versions.emplace();
      jobs.back().job.output.clear();
      jobs.back().id = cells[0];
    }
    ManifestJob& job = jobs[found->second];
    try {
      for (const std::size_t k : {0U, 1U}) check_path(cells[k], kGroupColumns[k].name);
      agree(job.job.output, cells[2], kGroupColumns[2].name);
      agree(job.versions->pairs, cells[4], kGroupColumns[4].name);
    } catch (const Error& error) {
      if (job.problem.empty()) job.problem = "line " + std::to_string(line) + ": " + error.what();
    }
    job.versions->versions.push_back({std::string(cells[1]), std::string(cells[3])});
  }

  /// Gives each of `jobs` its output, or a problem if it has none, or no second version.
  static void finish(std::vector<ManifestJob>& jobs, const OutputNames& outputs) {
    for (ManifestJob& job : jobs) {
      try {
        if (!job.problem.empty()) continue;
        if (outputs.is_given()) job.job.output = outputs.path_of(job.id);
        if (!outputs.is_one_for_all()) check_path(job.job.output, kGroupColumns[2].name);
        job.versions->output = job.job.output;
        if (job.versions->versions.size() < 2) kNoPlace.fail("a group of one row", "two or more");
      } catch (const Error& error) {
        job.problem = error.what();
      }
    }
  }

 private:
  std::map<std::string, std::size_t, std::less<>> places_;  // of the job of each group
};

/// The jobs of a manifest of groups whose first line is `first`.
JobList read_groups(files::LineReader& lines, const std::string& first,
                    const OutputNames& outputs) {
  const tables::Header header(first, lines.place(), kGroupColumns, tables::OtherColumns::kRefused);
  std::vector<ManifestJob> jobs;
  Groups groups;
  std::string line;
  while (next_line(lines, line)) {
    try {
      const auto cells = header.cells(line, kNoPlace);
      if (!is_single(cells)) groups.add(cells, lines.place().line, jobs);
    } catch (const Error& error) {
      jobs.emplace_back(ManifestJob{lines.place().line}).problem = error.what();
    }
  }
  Groups::finish(jobs, outputs);
  JobList list;
  for (const ManifestJob& job : jobs) list.add(job);
  return list;
}

bool has_cell(const std::vector<std::string_view>& cells, std::string_view name) {
  return std::find(cells.begin(), cells.end(), name) != cells.end();
}

/// Whether `line` names columns; a table with another number of columns needs a header.
bool is_header(const std::string& line) {
  const auto cells = tables::first_cells(line);
  if (cells.size() != 2 && cells.size() != 3 && cells.size() != 5) return true;
  // Not every name tells a header: id is Indonesian, too.
  return has_cell(cells, kVersion) || has_cell(cells, "source") || has_cell(cells, "target") ||
         has_cell(cells, "output");
}

/// The header that a first row without one stands for.
std::string header_for(const std::string& row) {
  const std::size_t width = tables::first_cells(row).size();
  std::string header = "source\ttarget";
  if (width > 2) header += "\toutput";
  if (width > 3) header += "\tsource_language\ttarget_language";
  return header;
}

bool names_pairs_without_output(const std::string& header) {
  const auto cells = tables::first_cells(header);
  return has_cell(cells, "source") && has_cell(cells, "target") && !has_cell(cells, "output");
}

/// Reads the rows of a manifest.
class ManifestReader {
 public:
  ManifestReader(const std::string& line, const files::Place& place,
                 const ManifestDefaults& defaults)
      : defaults_(defaults),
        pairs_(!defaults.outputs.is_given()),
        versions_(version_count(line)),
        has_versions_(version_count(line) > 0),
        header_(has_versions_ ? versions_.header(line) : line, place,
                has_versions_ ? versions_.columns() : pairs_.columns(),
                tables::OtherColumns::kRefused) {}

  /// Returns the job of a row, with a problem if a cell is missing.
  ManifestJob read(const std::string& line, std::size_t number) const {
    ManifestJob job = {number};
    try {
      const auto cells = header_.cells(line, kNoPlace);
      if (!has_versions_) {
        read_pair(cells, defaults_, job);
      } else {
        job.versions = versions_.job_of(cells);
        job.job.output = job.versions->output;
        job.id = id_of(job.job.output);
      }
    } catch (const Error& error) {
      job = {number};
      job.problem = error.what();
    }
    return job;
  }

 private:
  static std::size_t version_count(const std::string& line) {
    const auto cells = tables::first_cells(line);
    return static_cast<std::size_t>(std::count(cells.begin(), cells.end(), kVersion));
  }

  const ManifestDefaults& defaults_;
  PairColumns pairs_;
  VersionColumns versions_;
  bool has_versions_;
  tables::Header header_;
};

}  // namespace

JobList read_manifest(const std::string& path, const ManifestDefaults& defaults) {
  files::LineReader lines(path, ErrorKind::kUsage, files::Lines::kBytes);
  std::string line;
  if (!next_line(lines, line)) lines.fail("empty", "a manifest");
  if (has_cell(tables::first_cells(line), kGroupColumns[0].name))
    return read_groups(lines, line, defaults.outputs);
  const bool has_header = is_header(line);
  const std::string header = has_header ? line : header_for(line);
  if (!defaults.outputs.is_given() && names_pairs_without_output(header))
    lines.fail("column 'output' is missing", "it, or -o FOLDER/");
  const ManifestReader reader(header, lines.place(), defaults);
  JobList jobs;
  if (!has_header) jobs.add(reader.read(line, lines.place().line));
  while (next_line(lines, line)) jobs.add(reader.read(line, lines.place().line));
  return jobs;
}

}  // namespace sejajar::batch
