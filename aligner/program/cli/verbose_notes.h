#pragma once

#include <string>
#include <vector>

#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

/// Returns the size of `document` and where its language is from.
std::string document_note(const Document& document, pipeline::LanguageOrigin origin);

/// Returns how `pair` was aligned: splitter and sentences, models, lexicon, method and passes.
std::vector<std::string> method_notes(const pipeline::AlignedPair& pair,
                                      const pipeline::PipelineOptions& options);

/// Returns the seconds of each stage, and sentence pairs per second.
std::string timing_note(const pipeline::AlignedPair& pair);

/// Returns where and how `pair`, which was written, was written.
std::string output_note(const pipeline::AlignedPair& pair);

}  // namespace sejajar::cli
