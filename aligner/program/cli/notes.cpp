// Messages on standard error, notes about a pair above all.

#include "program/cli/notes.h"

#include <algorithm>
#include <iostream>
#include <string_view>

#include "ground/tables/choices.h"
#include "ground/text/display_width.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "ground/text/utf8.h"
#include "language/lexicon/lexicons.h"

namespace sejajar::cli {
namespace {

/// Texts with fewer sentences on a side are too short to judge.
constexpr std::size_t kFewestJudged = 10;

constexpr int kThresholdDecimals = 6;  // as posteriors are written

constexpr std::size_t kLongestPart = 200;  // bytes that a message repeats of an input

/// `part` without its middle if it is long.
std::string without_middle(std::string_view part) {
  if (part.size() <= kLongestPart) return std::string(part);
  const std::size_t begin = text::boundary_before(part, kLongestPart / 2);
  const std::size_t end = text::boundary_before(part, part.size() - kLongestPart / 2 + 6);
  return std::string(part.substr(0, begin)) + "..." + std::string(part.substr(end));
}

/// `message` with its long words and its long quotations cut.
std::string abbreviated(std::string_view message) {
  std::string result;
  // Invariant: `message` is what is left to copy to `result`.
  while (!message.empty()) {
    std::size_t end = std::min(message.find(' ', 1), message.size());
    const std::size_t quote = message.starts_with(" '") ? 1 : 0;
    if (message[quote] == '\'') {
      for (std::size_t k = message.find('\'', quote + 1); k != message.npos;
           k = message.find('\'', k + 1)) {
        constexpr std::string_view kAfter = " ;:,.)";
        if (k + 1 < message.size() && kAfter.find(message[k + 1]) == kAfter.npos) continue;
        if (k > end) end = k + 1;
        break;
      }
    }
    result += without_middle(message.substr(0, end));
    message.remove_prefix(end);
  }
  return result;
}

std::string percent(double share) {
  return text::format_fixed(share * 100, 0) + " %";
}

bool look_unrelated(const pipeline::AlignedPair& pair) {
  return pair.alignment.quality < kUnrelated &&
         pair.documents.source.sentences.size() >= kFewestJudged &&
         pair.documents.target.sentences.size() >= kFewestJudged;
}

std::string lexicon_note(const pipeline::AlignedPair& pair) {
  const auto lexicon = pair.models.loaded.lexicons().find(pair.documents.source.language,
                                                          pair.documents.target.language);
  if (!lexicon) return "none: word translations are learnt from the texts alone";
  std::string note = lexicon.source().language + "-" + lexicon.target().language + ", " +
                     text::counted(lexicon.source().translations.entries(), "entry");
  if (!lexicon.note().empty()) note += " (" + lexicon.note() + ")";
  return note;
}

std::string method_note(const pipeline::AlignedPair& pair, const Options& options) {
  std::string method = "method " + tables::name_of(options.score.method);
  if (options.score.method == Method::kLogLinear) {
    const LearnFrom from = options.learn.from;
    method += from == LearnFrom::kNone ? ", one pass, nothing learnt"
                                       : ", " + std::to_string(options.learn.passes) +
                                             " passes, learning from the " + tables::name_of(from);
  }
  if (!pair.documents.source.vectors.empty()) method += ", with embeddings";
  return method;
}

/// The size of `document` and where its language is from.
std::string document_note(const Document& document, pipeline::LanguageOrigin origin) {
  using pipeline::LanguageOrigin;
  std::string note = document.id + ": " + text::counted(document.text.size(), "byte") +
                     " of text, " + text::counted(document.paragraphs.size(), "paragraph") +
                     "; language " + document.language;
  if (origin == LanguageOrigin::kGiven) note += ", as given";
  if (origin == LanguageOrigin::kDocument) note += ", as declared in the document";
  return note;
}

/// How `pair` was aligned: splitter and sentences, models, lexicon, method and passes.
Notes method_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options) {
  const DocumentPair& documents = pair.documents;
  return {"splitter " + options.options.split.splitter + ": " +
              std::to_string(documents.source.sentences.size()) + " source and " +
              std::to_string(documents.target.sentences.size()) + " target sentences",
          "models: " + options.models.directory.string(), "lexicon: " + lexicon_note(pair),
          method_note(pair, options.options)};
}

/// The seconds of each stage, and sentence pairs per second.
std::string timing_note(const pipeline::AlignedPair& pair) {
  const DocumentPair& documents = pair.documents;
  std::string note = documents.source.id + ": seconds:";
  double total = 0;
  for (const StageTime& stage : pair.alignment.stages) {
    note += " " + stage.stage + " " + text::format_fixed(stage.seconds, 3) + ",";
    total += stage.seconds;
  }
  note += " all " + text::format_fixed(total, 3);
  if (total <= 0) return note;
  const auto sentences = static_cast<double>(
      std::max(documents.source.sentences.size(), documents.target.sentences.size()));
  return note + "; " + text::format_fixed(sentences / total, 0) + " sentence pairs a second";
}

/// Where and how `pair`, which was written, was written.
std::string output_note(const pipeline::AlignedPair& pair) {
  const std::string& path = pair.written->path;
  return (path == "-" ? "standard output" : path) + ": written as " + pair.written->format + "; " +
         text::counted(pair.alignment.beads.size(), "bead") + ", quality " +
         text::format_fixed(pair.alignment.quality, 2);
}

/// What makes a pair look like a mistake: a side without sentences, twice the same text or
/// language.
Notes suspicious_notes(const DocumentPair& documents) {
  const auto& [source, target] = documents;
  Notes notes;
  for (const Document* document : {&source, &target}) {
    if (document->sentences.empty()) notes.push_back(document->id + ": no sentences");
  }
  if (!notes.empty()) return notes;
  const std::string both = source.id + " and " + target.id;
  if (source.text == target.text) notes.push_back(both + ": the same text");
  if (source.language == target.language && source.language != "und")
    notes.push_back(both + ": both in " + source.language);
  return notes;
}

}  // namespace

void append(Notes& notes, const Notes& more) {
  notes.insert(notes.end(), more.begin(), more.end());
}

void print_line(const std::string& line) {
  std::cerr << line + "\n";
}

void print_message(const std::string& command, const std::string& message) {
  constexpr std::size_t kLongest = 4000;  // bytes: no input fills the terminal
  print_line("sejajar" + (command.empty() ? "" : " " + command) + ": " +
             text::shown(abbreviated(message), kLongest));
}

void print_notes(const Invocation& invocation, const std::vector<std::string>& notes) {
  if (invocation.quiet) return;
  for (const std::string& note : notes) print_message(invocation.command, note);
}

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
    notes.push_back(document.id + ": several languages: " +
                    text::joined(check.languages, ", ", [](const LanguageShare& one) {
                      return one.language + " " + percent(one.share);
                    }));
  }
  if (verbose) notes.push_back(document_note(document, facts.origin));
  return notes;
}

std::string placed(const std::string& place, const std::string& message) {
  return message.starts_with(place) ? message : place + ": " + message;
}

Notes lexicon_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options) {
  if (options.options.score.method != Method::kLogLinear) return {};  // it uses none
  const pipeline::ModelChoice& models = options.models;
  Notes notes;
  const std::string& source = pair.documents.source.language;
  const std::string& target = pair.documents.target.language;
  const auto* own = std::get_if<lexicon::Lexicon>(models.lexicon.get());
  if (own != nullptr && !lexicon::oriented(*own, source, target)) {
    notes.push_back("lexicon of " + own->source.language + " and " + own->target.language +
                    " not used for " + source + " and " + target);
  }
  append(notes, pair.models.notes);
  return notes;
}

std::string dropped_note(const Dropped& reason) {
  std::string note = std::to_string(reason.units) + " by --" + reason.filter;
  if (!reason.threshold) return note;
  if (*reason.threshold > 1) return note + " (no posterior is high enough)";
  return note + " (posterior below " + text::format_fixed(*reason.threshold, kThresholdDecimals) +
         ")";
}

std::string precision_note(const batch::Precision& precision) {
  return text::counted(precision.kept, "row") +
         " kept; dropped: " + dropped_note(precision.dropped);
}

Notes written_notes(const std::string& output, const WriteReport& report, const std::string& what) {
  Notes notes;
  const std::string name = output == "-" ? "standard output" : output;
  if (report.replaced_characters > 0) {
    notes.push_back(name + ": characters that the format does not allow, written as spaces: " +
                    std::to_string(report.replaced_characters));
  }
  if (!report.dropped.empty()) {
    notes.push_back(name + ": " + what +
                    " dropped: " + text::joined(report.dropped, ", ", dropped_note));
  }
  return notes;
}

Notes pair_notes(const pipeline::AlignedPair& pair, const pipeline::PipelineOptions& options,
                 const NoteOptions& wanted) {
  const DocumentPair& documents = pair.documents;
  Notes notes = reading_notes(documents.source, pair.source, wanted.verbose);
  append(notes, reading_notes(documents.target, pair.target, wanted.verbose));
  append(notes, suspicious_notes(documents));
  if (wanted.lexicon) append(notes, lexicon_notes(pair, options));
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

void print_pair_notes(const Invocation& invocation, const pipeline::Pipeline& pipeline,
                      const pipeline::AlignedPair& pair, bool timing) {
  print_notes(invocation, pair_notes(pair, pipeline.options(), {invocation.verbose, timing}));
}

}  // namespace sejajar::cli
