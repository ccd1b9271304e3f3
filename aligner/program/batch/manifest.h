#pragma once

#include <cstddef>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "program/pipeline/pipeline.h"

namespace sejajar::batch {

/// One line of a manifest.
struct ManifestJob {
  std::size_t line = 0;      ///< from 1
  pipeline::Job job = {};    ///< as far as the line is well-formed
  std::string problem = {};  ///< why the line cannot be used; "" if it can
};

/// Reads a manifest line by line: tab-separated columns under a header that names them (source,
/// target, output, and perhaps source_language, target_language, source_embeddings,
/// target_embeddings), in any order.
class ManifestReader {
 public:
  /// Throws Error{usage} if the file cannot be read, or if its header lacks a column or has an
  /// unknown one.
  explicit ManifestReader(const std::string& path);

  /// Returns the next line; nothing after the last. A line with missing cells, or with the output
  /// of an earlier line, has a problem.
  std::optional<ManifestJob> next();

 private:
  bool next_line(std::string& line);
  std::string problem_of(const std::vector<std::string>& cells, const pipeline::Job& job);
  [[noreturn]] void refuse(const std::string& what) const;

  std::string path_;
  std::ifstream in_;
  std::size_t line_number_ = 0;
  std::vector<std::string pipeline::Job::*> columns_;  // the field that each column fills
  std::map<std::string, std::size_t> outputs_;         // the line of each
};

/// Returns the number of lines with a pair in the manifest `path`. Throws as ManifestReader does,
/// and Error{usage} if `path` is "-": a manifest is read more than once.
std::size_t count_pairs(const std::string& path);

}  // namespace sejajar::batch
