#pragma once

#include <cstddef>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "program/pipeline/pair.h"

namespace sejajar::batch {

/// One job and the line of the manifest, from 1, that it stands on.
struct ManifestJob {
  std::size_t line = 0;
  Job job;
};

/// Reads a manifest job by job: tab-separated columns under a header that names them (source,
/// target, output, and perhaps source_language, target_language), in any order.
class ManifestReader {
 public:
  /// Throws Error{input} if the file can't be read or its header lacks a column or has a strange
  /// one.
  explicit ManifestReader(const std::string& path);

  /// Returns the next job, nothing after the last. Throws Error{input} for a malformed line.
  std::optional<ManifestJob> next();

 private:
  bool next_line(std::string& line);
  [[noreturn]] void refuse(const std::string& what) const;

  std::string path_;
  std::ifstream in_;
  std::size_t line_number_ = 0;
  std::vector<std::string Job::*> columns_;  ///< the field that each column fills
};

/// Reads the whole manifest once to find what is wrong with it before any pair is touched, and
/// returns the number of its pairs. Throws Error{input} if a line is malformed or two pairs have
/// the same output, Error{usage} if `path` is "-": a manifest is read twice.
std::size_t check_manifest(const std::string& path);

}  // namespace sejajar::batch
