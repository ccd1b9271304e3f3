#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "batch/pair.h"

namespace sejajar::batch {

/// How many pairs of a manifest went which way.
struct BatchReport {
  std::size_t done = 0;
  std::size_t failed = 0;
};

/// Where the messages of a run go, one at a time, in the order of the manifest.
struct Listener {
  std::function<void(const std::string& message)> failure;  ///< why a pair failed
  std::function<void(const std::string& message)> note;     ///< guessed languages and the like
};

/// Aligns every pair of the manifest `path`, several at a time. A pair that fails is reported with
/// its line, and the run goes on. With options.learn.from "batch" all pairs are aligned twice:
/// first to learn one lexicon of each two languages from all of them, then for good. Throws
/// Error{input} or Error{usage} if the manifest is malformed, before any pair is touched, and
/// Error{model} if models can't be loaded.
BatchReport run_manifest(const std::string& path, const Settings& settings,
                         const Listener& listener);

}  // namespace sejajar::batch
