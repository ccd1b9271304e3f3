#include "program/batch/manifest.h"

#include <sejajar/error.h>

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string_view>

#include "exchange/bitext/files.h"
#include "ground/files/line_reader.h"
#include "ground/files/output_file.h"
#include "ground/tables/rows.h"

namespace sejajar::batch {
namespace {

using pipeline::Job;

constexpr tables::Column kManifestColumns[] = {{"source"},
                                               {"target"},
                                               {"output"},
                                               {"source_language", false},
                                               {"target_language", false},
                                               {"source_embeddings", false},
                                               {"target_embeddings", false}};

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

/// The job of a pair. Throws Error{input} without a place if a cell is missing.
Job job_of(const std::vector<std::string_view>& cells) {
  Job job;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (kManifestColumns[k].required) check_path(cells[k], kManifestColumns[k].name);
    job.*kFields[k] = cells[k];
  }
  return job;
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
      kNoPlace.fail(std::to_string(job.versions.size()) + " versions", "two or more");
    if (!languages.empty() && languages.size() != job.versions.size()) {
      kNoPlace.fail(std::to_string(languages.size()) + " languages for " +
                        std::to_string(job.versions.size()) + " versions",
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
    {"group"}, {"path"}, {"output", false}, {"language", false}, {"pairs", false}};

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

  /// Gives a problem to each of `jobs` without an output or a second version.
  static void check(std::vector<ManifestJob>& jobs) {
    for (ManifestJob& job : jobs) {
      try {
        if (!job.problem.empty()) continue;
        check_path(job.job.output, kGroupColumns[2].name);
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

/// The jobs of a manifest of groups whose first line is `header`.
std::vector<ManifestJob> read_groups(files::LineReader& lines, const std::string& first) {
  const tables::Header header(first, lines.place(), kGroupColumns, tables::OtherColumns::kRefused);
  std::vector<ManifestJob> jobs;
  Groups groups;
  std::string line;
  while (next_line(lines, line)) {
    try {
      groups.add(header.cells(line, kNoPlace), lines.place().line, jobs);
    } catch (const Error& error) {
      jobs.emplace_back(ManifestJob{lines.place().line}).problem = error.what();
    }
  }
  Groups::check(jobs);
  return jobs;
}

bool has_groups(const std::string& header) {
  const auto cells = tables::first_cells(header);
  return std::find(cells.begin(), cells.end(), kGroupColumns[0].name) != cells.end();
}

/// Reads the rows of a manifest.
class ManifestReader {
 public:
  ManifestReader(const std::string& line, const files::Place& place)
      : versions_(version_count(line)),
        has_versions_(version_count(line) > 0),
        header_(has_versions_ ? versions_.header(line) : line, place,
                has_versions_ ? versions_.columns() : kManifestColumns,
                tables::OtherColumns::kRefused) {}

  /// Sets the job of a row. Throws Error{input} without a place if a cell is missing.
  void read(const std::string& line, ManifestJob& job) const {
    const auto cells = header_.cells(line, kNoPlace);
    if (!has_versions_) {
      job.job = job_of(cells);
      return;
    }
    job.versions = versions_.job_of(cells);
    job.job.output = job.versions->output;
  }

 private:
  static std::size_t version_count(const std::string& line) {
    const auto cells = tables::first_cells(line);
    return static_cast<std::size_t>(std::count(cells.begin(), cells.end(), kVersion));
  }

  VersionColumns versions_;
  bool has_versions_;
  tables::Header header_;
};

}  // namespace

std::vector<ManifestJob> read_manifest(const std::string& path) {
  files::LineReader lines(path, ErrorKind::kUsage, files::Lines::kBytes);
  std::string line;
  if (!next_line(lines, line)) lines.fail("empty", "a manifest");
  if (has_groups(line)) return read_groups(lines, line);
  const ManifestReader reader(line, lines.place());
  std::vector<ManifestJob> jobs;
  while (next_line(lines, line)) {
    ManifestJob& next = jobs.emplace_back(ManifestJob{lines.place().line});
    try {
      reader.read(line, next);
    } catch (const Error& error) {
      next.problem = error.what();
    }
  }
  return jobs;
}

namespace {

/// The files that the output of `job` consists of, as far as they are known; none if it is one.
std::vector<std::string> parts_of(const pipeline::Job& job, const WriteOptions& write) {
  const bool has_names = job.output.find(':') != std::string::npos;
  if (!has_names && (job.source_language.empty() || job.target_language.empty())) return {};
  try {
    return bitext::files_of(job.output, bitext::options_for(job.output, write).format,
                            {job.source_language, job.target_language});
  } catch (const Error&) {
    return {};  // the pair itself will fail
  }
}

}  // namespace

std::shared_ptr<const files::FileGuard> guard_of(
    std::vector<ManifestJob>& jobs, const std::shared_ptr<const files::FileGuard>& others,
    const WriteOptions& write) {
  auto guard =
      others ? std::make_shared<files::FileGuard>(*others) : std::make_shared<files::FileGuard>();
  const auto of_line = [](const std::string& what, const ManifestJob& job) {
    return what + " of line " + std::to_string(job.line);
  };
  for (const ManifestJob& next : jobs) {
    const auto& [source, target, output, language, other_language, vectors, other_vectors] =
        next.job;
    for (const std::string* path : {&source, &target, &vectors, &other_vectors})
      guard->add_input(*path, of_line("an input", next));
    if (!next.versions) continue;
    for (const pipeline::Side& side : next.versions->versions)
      guard->add_input(side.path, of_line("a version", next));
  }
  files::FileGuard parts;
  for (ManifestJob& next : jobs) {
    if (!next.problem.empty()) continue;
    try {
      guard->add_output(next.job.output, of_line("the output", next));
      files::check_place(next.job.output);
      if (next.versions) guard->add_output(next.versions->pairs, of_line("the pairs", next));
      for (const std::string& part : parts_of(next.job, write))
        parts.add_output(part, of_line("a file of the output", next));
    } catch (const Error& error) {
      next.problem = error.what();
    }
  }
  return guard;
}

}  // namespace sejajar::batch
