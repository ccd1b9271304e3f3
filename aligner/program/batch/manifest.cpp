#include "program/batch/manifest.h"

#include <sejajar/error.h>

#include <map>
#include <string_view>

#include "ground/files/line_reader.h"
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

/// The job of a line. Throws Error{input} without a place if a cell is missing.
Job job_of(const tables::Header& header, const std::string& line) {
  const auto cells = header.cells(line, kNoPlace);
  Job job;
  for (std::size_t k = 0; k < cells.size(); ++k) {
    if (kManifestColumns[k].required && (cells[k].empty() || cells[k] == "-")) {
      kNoPlace.fail("column '" + std::string(kManifestColumns[k].name) + "' is '" +
                        std::string(cells[k]) + "'",
                    "a path");
    }
    job.*kFields[k] = cells[k];
  }
  return job;
}

}  // namespace

std::vector<ManifestJob> read_manifest(const std::string& path) {
  files::LineReader lines(path, ErrorKind::kUsage, files::Lines::kBytes);
  std::string line;
  if (!next_line(lines, line)) lines.fail("empty", "a manifest");
  const tables::Header header(line, lines.place(), kManifestColumns,
                              tables::OtherColumns::kRefused);
  std::vector<ManifestJob> jobs;
  std::map<std::string, std::size_t> line_of;  // by output
  while (next_line(lines, line)) {
    ManifestJob& next = jobs.emplace_back(ManifestJob{lines.place().line});
    try {
      next.job = job_of(header, line);
      const auto [other, is_new] = line_of.emplace(next.job.output, next.line);
      if (is_new) continue;
      kNoPlace.fail("output " + next.job.output + " is also the output of line " +
                        std::to_string(other->second),
                    "another");
    } catch (const Error& error) {
      next.problem = error.what();
    }
  }
  return jobs;
}

}  // namespace sejajar::batch
