#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "program/batch/manifest.h"
#include "program/pipeline/pair.h"

namespace sejajar::batch {

/// How many pairs of a manifest went which way.
struct BatchReport {
  std::size_t done = 0;
  std::size_t failed = 0;
};

/// What became of one pair.
struct PairOutcome {
  const AlignedPair* pair = nullptr;  ///< null if it failed
  std::string failure;                ///< why; "" if it did not
};

/// Where the messages of a run go, one at a time, in the order of the manifest. Any but the first
/// two may be empty.
struct Listener {
  std::function<void(const std::string& message)> failure;  ///< why a pair failed
  std::function<void(const std::string& message)> note;     ///< guessed languages and the like
  /// Says in a few words what became of a pair; called from several threads at once.
  std::function<std::string(const ManifestJob& job, const PairOutcome& outcome)> record = {};
  std::function<void(const std::string& text)> recorded = {};  ///< hears what `record` said
  ProgressListener progress = {};  ///< hears what share of the pairs is done, 0..1
};

/// Aligns every pair of the manifest `path`, several at a time. A pair that fails is reported with
/// its line, and the run goes on. With options.learn.from kBatch all pairs are aligned twice:
/// first to learn one lexicon of each two languages from all of them, then for good. Throws
/// Error{input} or Error{usage} if the manifest is malformed, before any pair is touched, and
/// Error{model} if models can't be loaded.
BatchReport run_manifest(const std::string& path, const Settings& settings,
                         const Listener& listener);

}  // namespace sejajar::batch
