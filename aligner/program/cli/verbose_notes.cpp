// The notes of --verbose and --timing.

#include "program/cli/verbose_notes.h"

#include <algorithm>

#include "ground/tables/choices.h"
#include "ground/text/number_format.h"
#include "language/lexicon/lexicons.h"

namespace sejajar::cli {
namespace {

std::string lexicon_note(const pipeline::AlignedPair& pair) {
  const auto lexicon =
      pair.models.lexicons().find(pair.documents.source.language, pair.documents.target.language);
  if (!lexicon) return "none: word translations are learnt from the texts alone";
  std::string note = lexicon.source().language + "-" + lexicon.target().language + ", " +
                     std::to_string(lexicon.source().translations.translations.size()) + " entries";
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

}  // namespace

std::string document_note(const Document& document, pipeline::LanguageOrigin origin) {
  using pipeline::LanguageOrigin;
  std::string note = document.id + ": " + std::to_string(document.text.size()) +
                     " bytes of text, " + std::to_string(document.paragraphs.size()) +
                     " paragraphs; language " + document.language;
  if (origin == LanguageOrigin::kGiven) note += ", as given";
  if (origin == LanguageOrigin::kDocument) note += ", as declared in the document";
  return note;
}

std::vector<std::string> method_notes(const pipeline::AlignedPair& pair,
                                      const pipeline::PipelineOptions& options) {
  const DocumentPair& documents = pair.documents;
  return {"splitter " + options.options.split.splitter + ": " +
              std::to_string(documents.source.sentences.size()) + " source and " +
              std::to_string(documents.target.sentences.size()) + " target sentences",
          "models: " + options.models.directory.string(), "lexicon: " + lexicon_note(pair),
          method_note(pair, options.options)};
}

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

std::string output_note(const pipeline::AlignedPair& pair) {
  const std::string& path = pair.written->path;
  return (path == "-" ? "standard output" : path) + ": written as " + pair.written->format + "; " +
         std::to_string(pair.alignment.beads.size()) + " beads, quality " +
         text::format_fixed(pair.alignment.quality, 2);
}

}  // namespace sejajar::cli
