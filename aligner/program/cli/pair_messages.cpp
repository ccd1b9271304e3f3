// The messages about the pairs of a run. Each names its pair, except those about lexicons: they are
// the same for all pairs in two languages, and printed once.

#include "program/cli/pair_messages.h"

#include <algorithm>

#include "ground/text/number_format.h"

namespace sejajar::cli {

batch::PairMessages pair_messages(const batch::PairOutcome& outcome, const std::string& file,
                                  const pipeline::PipelineOptions& options,
                                  const NoteOptions& wanted) {
  const std::string place =
      file.empty() ? outcome.job.source : file + ":" + std::to_string(outcome.line);
  if (!outcome.failure.empty()) return {.failure = placed(place, outcome.failure)};
  NoteOptions of_pair = wanted;
  of_pair.lexicon = false;
  batch::PairMessages messages;
  if (outcome.versions != nullptr) {
    messages.notes = versions_notes(*outcome.versions, options, of_pair);
    messages.lexicon_notes = outcome.versions->models.notes;
  } else {
    messages.notes = pair_notes(*outcome.pair, options, of_pair);
    messages.lexicon_notes = lexicon_notes(*outcome.pair, options);
  }
  if (!place.empty())
    for (std::string& note : messages.notes) note.insert(0, place + ": ");
  return messages;
}

bool MessagePrinter::has_new(const batch::PairMessages& messages) const {
  return !messages.notes.empty() || !messages.failure.empty() ||
         std::any_of(messages.lexicon_notes.begin(), messages.lexicon_notes.end(),
                     [&](const std::string& note) { return !printed_.contains(note); });
}

void MessagePrinter::print(const batch::PairMessages& messages) {
  print_notes(invocation_, messages.notes);
  for (const std::string& note : messages.lexicon_notes)
    if (printed_.insert(note).second) print_notes(invocation_, {note});
  if (!messages.failure.empty()) print_message(invocation_.command, messages.failure);
}

int print_counts(const Invocation& invocation, const batch::BatchReport& counts) {
  std::string note =
      text::counted(counts.done, "pair") + " aligned, " + std::to_string(counts.failed) + " failed";
  if (counts.skipped > 0) note += ", " + std::to_string(counts.skipped) + " done before";
  if (counts.left > 0) note += ", " + std::to_string(counts.left) + " left";
  if (counts.repeated > 0)
    note += "; " + text::counted(counts.repeated, "repeated row") + " dropped";
  if (counts.precision) note += "; " + precision_note(*counts.precision);
  print_notes(invocation, {note});
  return counts.failed + counts.left == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
