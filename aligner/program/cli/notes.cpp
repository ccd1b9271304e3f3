// Notes on standard error about a pair, in words.

#include "program/cli/notes.h"

#include "ground/text/number_format.h"
#include "language/lexicon/lexicons.h"
#include "program/cli/verbose_notes.h"

namespace sejajar::cli {
namespace {

using Notes = std::vector<std::string>;

/// Texts with fewer sentences on a side are too short to judge.
constexpr std::size_t kFewestJudged = 10;

std::string percent(double share) {
  return text::format_fixed(share * 100, 0) + " %";
}

void append(Notes& notes, const Notes& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

bool look_unrelated(const pipeline::AlignedPair& pair) {
  return pair.alignment.quality < kUnrelated &&
         pair.documents.source.sentences.size() >= kFewestJudged &&
         pair.documents.target.sentences.size() >= kFewestJudged;
}

}  // namespace

Notes reading_notes(const Document& document, const pipeline::ReadingFacts& facts, bool verbose) {
  using pipeline::LanguageOrigin;
  Notes notes = facts.remarks;
  const bool uncertain = facts.origin == LanguageOrigin::kUncertainGuess;
  if (uncertain || facts.origin == LanguageOrigin::kGuess) {
    notes.push_back(document.id + ": language guessed: " + document.language +
                    (uncertain ? " (uncertain)" : ""));
  }
  const LanguageCheck& check = facts.check;
  if (!check.agrees) {
    const LanguageShare& first = check.languages.front();
    notes.push_back(document.id + ": looks like " + first.language + " (" + percent(first.share) +
                    "), not like " + document.language);
  }
  if (check.mixed) {
    std::string shares;
    for (const LanguageShare& one : check.languages) {
      shares += (shares.empty() ? "" : ", ") + one.language + " " + percent(one.share);
    }
    notes.push_back(document.id + ": several languages: " + shares);
  }
  if (verbose) notes.push_back(document_note(document, facts.origin));
  return notes;
}

Notes lexicon_notes(const pipeline::ModelChoice& models, const std::string& source_language,
                    const std::string& target_language) {
  if (!models.lexicon || lexicon::oriented(*models.lexicon, source_language, target_language)) {
    return {};
  }
  return {"lexicon of " + models.lexicon->source.language + " and " +
          models.lexicon->target.language + " not used for " + source_language + " and " +
          target_language};
}

Notes written_notes(const std::string& output, const WriteReport& report) {
  Notes notes;
  const std::string name = output == "-" ? "standard output" : output;
  if (report.replaced_characters > 0) {
    notes.push_back(name + ": characters that the format does not allow, written as spaces: " +
                    std::to_string(report.replaced_characters));
  }
  std::string dropped;
  for (const Dropped& reason : report.dropped) {
    dropped +=
        (dropped.empty() ? "" : ", ") + std::to_string(reason.units) + " by --" + reason.filter;
  }
  if (!dropped.empty()) notes.push_back(name + ": beads dropped: " + dropped);
  return notes;
}

Notes pair_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options,
                 const NoteOptions& wanted) {
  const DocumentPair& documents = pair.documents;
  Notes notes = reading_notes(documents.source, pair.source, wanted.verbose);
  append(notes, reading_notes(documents.target, pair.target, wanted.verbose));
  if (wanted.lexicon)
    append(notes,
           lexicon_notes(options.models, documents.source.language, documents.target.language));
  if (wanted.verbose) append(notes, method_notes(pair, options));
  if (wanted.timing || wanted.verbose) notes.push_back(timing_note(pair));
  if (look_unrelated(pair)) {
    notes.push_back("quality " + text::format_fixed(pair.alignment.quality, 2) + ": " +
                    documents.source.id + " and " + documents.target.id +
                    " do not look like translations of each other");
  }
  if (!pair.written) return notes;
  append(notes, written_notes(pair.written->path, pair.written->report));
  if (wanted.verbose) notes.push_back(output_note(pair));
  return notes;
}

batch::PairMessages pair_messages(const batch::PairOutcome& outcome, const std::string& file,
                                  const pipeline::PipelineOptions& options,
                                  const NoteOptions& wanted) {
  const std::string place = file + ":" + std::to_string(outcome.line) + ": ";
  if (outcome.pair == nullptr) return {.failure = place + outcome.failure};
  batch::PairMessages messages;
  for (const std::string& note : pair_notes(*outcome.pair, options, wanted)) {
    messages.notes.push_back(place + note);
  }
  return messages;
}

}  // namespace sejajar::cli
