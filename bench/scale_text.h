#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "missing_block.h"
#include "program/training/parallel_lines.h"

namespace sejajar::bench {

/// Parallel lines that long documents are made from.
struct ScaleLines {
  identify::LanguagePair languages;
  std::vector<training::ParallelLine> lines;
};

/// Returns the lines of the file `path`, whose name begins with its languages; if it is empty,
/// those of the bundled example. Throws Error.
ScaleLines scale_lines(const std::filesystem::path& path);

/// Returns a document of about `sentences` sentences a side and its translation, made of `from`
/// with joined, cut and dropped segments: the same for the same `seed`. The lines follow each other
/// as they do in `from`; each time that all have been used, made-up words are added to them, so
/// that no part repeats another.
GoldDocuments scale_documents(const ScaleLines& from, std::uint32_t sentences, std::uint64_t seed);

}  // namespace sejajar::bench
