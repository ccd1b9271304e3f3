#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::batch {

/// A line of a manifest, or a pair of files found in folders.
struct ManifestJob {
  std::size_t line = 0;    ///< from 1; of pairs in folders, their number
  pipeline::Job job = {};  ///< empty if a cell is missing
  /// All versions of a text; then `job` has only the output.
  std::optional<pipeline::VersionsJob> versions = {};
  std::string problem = {};  ///< why the line cannot be used; "" if it can
  std::string id = {};       ///< name of the pair or text, without suffix
};

/// Returns a job of two versions of a text as one of a pair; any other as it is.
ManifestJob as_pair(ManifestJob job);

/// The jobs of a batch, packed: a million need some hundred bytes each.
class JobList {
 public:
  void add(const ManifestJob& job);

  std::size_t size() const { return lines_.size(); }

  /// Returns a copy of job `k`.
  ManifestJob operator[](std::size_t k) const;

  /// Returns why job `k` cannot be run; "" if it can.
  std::string problem(std::size_t k) const;

  /// Returns the jobs of all versions of a text.
  std::vector<std::size_t> with_versions() const;

  /// Records why job `k` cannot be run.
  void set_problem(std::size_t k, const std::string& problem) { problems_[k] = problem; }

  /// What the user should know of the list as a whole.
  std::vector<std::string> notes = {};

 private:
  std::string fields_;  // of all pairs, each field with a NUL at its end
  std::vector<std::uint64_t> begins_;
  std::vector<std::uint32_t> lines_;
  std::map<std::size_t, pipeline::VersionsJob> versions_;
  std::map<std::size_t, std::string> problems_;
};

/// Returns the name of the text in the file `path`: the path without leading dots and slashes, and
/// without the suffixes of compression and of a kind of document.
std::string id_of(const std::string& path);

/// Where the outputs of a batch go: -o FOLDER/, a pattern with {id}, or one file for all.
class OutputNames {
 public:
  /// `output` may be "": then each job must bring its own. Throws Error{usage} if it has another
  /// word in braces than one {id}.
  OutputNames(const std::string& output, const std::string& format);

  bool is_given() const { return is_given_; }
  bool is_one_for_all() const { return is_given_ && before_.empty() && after_.empty(); }

  /// Returns the path for the text `id`; "" if there is one output for all.
  std::string path_of(const std::string& id) const {
    return is_one_for_all() ? "" : before_ + id + after_;
  }

 private:
  bool is_given_;
  std::string before_;
  std::string after_;
};

}  // namespace sejajar::batch
