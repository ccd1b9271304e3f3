#pragma once

#include <sejajar/align.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "program/batch/precise_output.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::batch {

struct JobRecord;

/// How many pairs of a run were aligned and how many failed.
struct BatchReport {
  std::size_t done = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;                  ///< done by an earlier run
  std::size_t left = 0;                     ///< not started, because the run was stopped
  std::uint64_t repeated = 0;               ///< rows dropped by deduplication
  std::optional<Precision> precision = {};  ///< what it dropped of one output for all pairs
};

/// How far a run is.
struct RunProgress {
  double share = 0;       ///< 0..1; negative if the number of pairs is not known
  std::size_t ended = 0;  ///< pairs
  std::size_t all = 0;    ///< pairs; 0 if not known
};

/// A pair of a run, or all versions of a text, and its outcome.
struct PairOutcome {
  std::size_t line = 0;  ///< of the manifest or stream, from 1
  const pipeline::Job& job;
  const pipeline::AlignedPair* pair = nullptr;  ///< null if it failed, or is of several versions
  const pipeline::AlignedVersions* versions = nullptr;  ///< null if it failed, or is of two texts
  std::string failure = {};                             ///< why; "" if it did not fail
};

/// The messages about a pair.
struct PairMessages {
  std::vector<std::string> notes = {};
  std::string failure = {};                     ///< "" if it was aligned
  std::string record = {};                      ///< for a summary; may be empty
  std::vector<std::string> lexicon_notes = {};  ///< the same for all pairs in these languages
};

/// Words and prints the messages about the pairs of a run.
struct Listener {
  /// Called from several threads at once.
  std::function<PairMessages(const PairOutcome&)> describe;
  /// Called for one pair at a time, in the order of the manifest or stream.
  std::function<void(const PairMessages&)> print;
  /// Called like `print`, after it, with what the journal says; may be empty.
  std::function<void(const JobRecord&)> log = {};
  std::function<void(const RunProgress&)> progress = {};  ///< for one pair at a time; may be empty
};

/// Prints `messages` of a pair and counts it.
inline void report(const PairMessages& messages, const Listener& listener, BatchReport& counts) {
  listener.print(messages);
  ++(messages.failure.empty() ? counts.done : counts.failed);
}

}  // namespace sejajar::batch
