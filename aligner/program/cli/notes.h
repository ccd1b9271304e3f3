#pragma once

#include <string>
#include <vector>

#include "program/batch/outcome.h"
#include "program/cli/command.h"
#include "program/pipeline/pipeline.h"
#include "program/pipeline/versions_pipeline.h"

namespace sejajar::cli {

/// What the user should know, one message each.
using Notes = std::vector<std::string>;

/// Adds `more` to the end of `notes`.
void append(Notes& notes, const Notes& more);

/// Writes `line` and a line end to standard error.
void print_line(const std::string& line);

/// Writes `sejajar COMMAND: message` to standard error; without a command if it is "".
void print_message(const std::string& command, const std::string& message);

/// Writes `notes` as messages, unless the user wants errors only.
void print_notes(const Invocation& invocation, const Notes& notes);

/// Returns `message` with `place` before it, unless it begins with it.
std::string placed(const std::string& place, const std::string& message);

/// Which notes a user wants about a pair.
struct NoteOptions {
  bool verbose = false;  ///< what was done, and how long each stage took
  bool timing = false;   ///< how long each stage took
  /// Which lexicons do not apply or are missing; pair_messages() has them apart.
  bool lexicon = true;
};

/// Returns what the user should know about how `document` was read: a guessed language or charset,
/// a text that looks like another language than the one given, or like several.
Notes reading_notes(const Document& document, const pipeline::ReadingFacts& facts, bool verbose);

/// Returns what the user should know about `pair`, aligned and perhaps written with `options`.
Notes pair_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options,
                 const NoteOptions& wanted);

/// Returns what the user should know about `versions`, aligned and perhaps written with `options`;
/// first, why some could not be read.
Notes versions_notes(const pipeline::AlignedVersions& versions,
                     const pipeline::PipelineOptions& options, const NoteOptions& wanted);

/// Prints the notes about `pair`, which `pipeline` aligned; with `timing`, how long each stage
/// took.
void print_pair_notes(const Invocation& invocation, const pipeline::Pipeline& pipeline,
                      const pipeline::AlignedPair& pair, bool timing);

/// Returns which lexicons do not apply or are missing for the languages of `pair`.
Notes lexicon_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options);

/// Returns how many beads a filter dropped, and below which posterior if it chose that itself.
std::string dropped_note(const Dropped& reason);

/// Returns how many rows of an output of many pairs were kept and dropped, and below which
/// posterior.
std::string precision_note(const batch::Precision& precision);

/// Returns what the user should know about how `output` was written: replaced characters, dropped
/// beads or units, as `what` calls them, and why.
Notes written_notes(const std::string& output, const WriteReport& report,
                    const std::string& what = "beads");

}  // namespace sejajar::cli
