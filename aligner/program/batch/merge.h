#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "program/batch/precise_output.h"

namespace sejajar::batch {

/// How the outputs of shards are merged.
struct MergeOptions {
  std::string output;  ///< path
  WriteOptions write;  ///< the format must be that of the shards; of the filters, only precision
  bool deduplicate = false;
  std::size_t memory = 1024;  ///< MiB for deduplication
};

/// What was merged.
struct MergeReport {
  std::size_t jobs = 0;                     ///< merged
  std::size_t missing = 0;                  ///< failed, or not in any journal
  std::uint64_t dropped = 0;                ///< rows, by deduplication
  std::optional<Precision> precision = {};  ///< if wanted, what it dropped
  bool was_full = false;                    ///< whether memory ended before the rows did
};

/// Writes the rows of all jobs that `journals` call done, in the order of the manifest, from the
/// outputs of their runs: the bytes of one run over all. Throws Error{usage} if a journal cannot be
/// read, has no output of many pairs, or belongs to a run with other options; Error{input} if an
/// output is damaged; Error{output}.
MergeReport merge(const std::vector<std::string>& journals, const MergeOptions& options);

}  // namespace sejajar::batch
