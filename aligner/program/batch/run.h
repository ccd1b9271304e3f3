#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "program/batch/journal.h"
#include "program/batch/outcome.h"

namespace sejajar::batch {

/// How the outputs of jobs in the journal are compared with it before they are left as they are.
enum class OutputCheck { kSize, kHash };

/// A part of a batch: the jobs whose keys leave `number` - 1 when divided by `count`.
struct Shard {
  std::uint64_t number = 1;  ///< 1..count
  std::uint64_t count = 1;
};

/// How a batch is run.
struct RunOptions {
  pipeline::PipelineOptions pipeline;
  VersionOptions versions = {};  ///< for jobs of several versions
  std::optional<JournalOptions> journal = {};
  OutputCheck check = OutputCheck::kSize;
  Shard shard = {};
  std::chrono::seconds stop_after = {};  ///< time after which no job is started; 0 for none
  std::function<bool()> stopped = {};    ///< whether no job is to be started any more; may be empty
};

/// Aligns every pair of the manifest `path`, several at a time. A pair that fails, be it for its
/// line, its files or its models, is reported, and the run continues. With learn.from kBatch, all
/// pairs are aligned twice: first to learn one lexicon per pair of languages from all of them.
/// With a journal, jobs that it calls done are left out if their outputs and inputs have not
/// changed.
/// Throws Error{usage}, before any pair is read, if an option is out of range, if the manifest is
/// missing or has a malformed header, or if the journal cannot be used; Error{output}, also later,
/// if the journal cannot be written.
BatchReport run_manifest(const std::string& path, const RunOptions& options,
                         const Listener& listener);

}  // namespace sejajar::batch

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<batch::OutputCheck> = std::to_array<Choice<batch::OutputCheck>>({
    {batch::OutputCheck::kSize, "size", "the size of each output"},
    {batch::OutputCheck::kHash, "hash", "all bytes of each output"},
});

}  // namespace sejajar::tables
