#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "ground/files/compress.h"
#include "ground/files/output_file.h"
#include "program/batch/corpus_format.h"
#include "program/batch/job_record.h"
#include "program/batch/journal.h"

namespace sejajar::batch {

/// Drops rows whose texts have been seen. Remembers a hash of 8 bytes for each row until its memory
/// is full; after that, only rows with remembered texts are dropped.
class Deduplication {
 public:
  /// `format`, of the rows, must outlive this; `mebibytes` is the memory for hashes.
  Deduplication(const CorpusFormat& format, std::size_t mebibytes);

  /// Returns `rows` without those that have been seen.
  std::string unseen(std::string_view rows);

  /// Returns how many rows have been dropped.
  std::uint64_t dropped() const { return dropped_; }

  /// Returns whether no further texts are remembered.
  bool is_full() const { return seen_.size() >= most_; }

 private:
  const CorpusFormat& format_;
  std::size_t most_;
  std::unordered_set<std::uint64_t> seen_;
  std::uint64_t dropped_ = 0;
};

/// The output of all pairs of a batch, written in their order.
class CorpusOutput {
 public:
  virtual ~CorpusOutput() = default;

  /// Adds the rows of the job that `record` describes. Throws Error{output}.
  virtual void add(JobRecord& record, std::string_view rows) = 0;

  /// Writes what is left. Throws Error{output}.
  virtual void finish() = 0;
};

/// Returns a file that appears whole when it is finished.
std::unique_ptr<CorpusOutput> whole_output(const std::string& path, const CorpusFormat& format);

/// Returns a file that grows with `journal`, whose lines say where the rows of each job are; rows
/// beyond the last line are cut off. With `has_head`, it begins with the head of the format.
/// Throws Error{usage} if the format has an end, or if the file is shorter than the journal says;
/// Error{output}.
std::unique_ptr<CorpusOutput> growing_output(const std::string& path, const CorpusFormat& format,
                                             Journal& journal, bool has_head);

}  // namespace sejajar::batch
