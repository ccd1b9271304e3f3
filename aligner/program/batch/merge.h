#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "program/batch/corpus_format.h"

namespace sejajar::batch {

/// How the outputs of shards are merged.
struct MergeOptions {
  std::string output;  ///< path
  WriteOptions write;  ///< the format must be that of the shards
  bool deduplicate = false;
  std::size_t memory = 1024;  ///< MiB for deduplication
};

/// What was merged.
struct MergeReport {
  std::size_t jobs = 0;       ///< merged
  std::size_t missing = 0;    ///< failed, or not in any journal
  std::uint64_t dropped = 0;  ///< rows, by deduplication
  bool was_full = false;      ///< whether memory ended before the rows did
};

/// Writes the rows of all jobs that `journals` call done, in the order of the manifest, from the
/// outputs of their runs: the bytes of one run over all. Throws Error{usage} if a journal cannot be
/// read, has no output of many pairs, or belongs to a run with other options; Error{input} if an
/// output is damaged; Error{output}.
MergeReport merge(const std::vector<std::string>& journals, const MergeOptions& options);

}  // namespace sejajar::batch
