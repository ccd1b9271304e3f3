#pragma once

#include <string>

#include "program/batch/outcome.h"

namespace sejajar::batch {

/// Aligns every pair of the manifest `path`, several at a time. A pair that fails, be it for its
/// line, its files or its models, is reported, and the run continues. With options.learn.from
/// kBatch, all pairs are aligned twice: first to learn one lexicon per pair of languages from all
/// of them.
/// Rows of several versions are aligned as `versions` says.
/// Throws Error{usage}, before any pair is read, if an option is out of range, or if the manifest
/// is missing or has a malformed header.
BatchReport run_manifest(const std::string& path, const pipeline::PipelineOptions& options,
                         const Listener& listener, const VersionOptions& versions = {});

}  // namespace sejajar::batch
