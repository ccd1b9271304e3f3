#pragma once

#include <set>
#include <string>

#include "program/batch/outcome.h"
#include "program/cli/command.h"
#include "program/cli/notes.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

/// Returns the messages about a pair of the manifest or stream `file`, each with its place: the
/// line, or the source if `file` is "". Those about lexicons have none.
batch::PairMessages pair_messages(const batch::PairOutcome& outcome, const std::string& file,
                                  const pipeline::PipelineOptions& options,
                                  const NoteOptions& wanted);

/// Prints the messages about the pairs of a run; a note about lexicons once.
class MessagePrinter {
 public:
  /// `invocation` must outlive this.
  explicit MessagePrinter(const Invocation& invocation) : invocation_(invocation) {}

  /// Whether print() would print anything.
  bool has_new(const batch::PairMessages& messages) const;

  void print(const batch::PairMessages& messages);

 private:
  const Invocation& invocation_;
  std::set<std::string> printed_;  // notes about lexicons
};

/// Prints how many pairs were aligned and failed; returns the exit code.
int print_counts(const Invocation& invocation, const batch::BatchReport& counts);

}  // namespace sejajar::cli
