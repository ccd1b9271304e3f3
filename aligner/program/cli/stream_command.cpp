#include <sejajar/error.h>
#include <unistd.h>

#include <utility>

#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "language/identify/language.h"
#include "program/batch/stream.h"
#include "program/cli/notes.h"
#include "program/cli/pair_messages.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {
namespace {

struct StreamOptions {
  bool no_header = false;
  batch::SentenceColumns columns;
  std::string metadata;
  std::string score_name = "score";
  WritingOptions writing;
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, StreamOptions& options) {
  flags.group("Records");
  flags.toggle("no-header",
               "neither input nor output has a header; the columns are src_url, trg_url, src_text, "
               "trg_text and others, which are ignored",
               options.no_header);
  flags.text("score-name", "NAME", "name of the column of scores", options.score_name);
  flags.toggle("print-sent-hash",
               "columns src_deferred_hash and trg_deferred_hash, as Bitextor's aligners have: the "
               "MurmurHash of each sentence, with + between them",
               options.columns.hashes);
  flags.toggle("paragraph-identification",
               "each line of a text is a sentence, a tab and a paragraph id; columns "
               "src_paragraph_id and trg_paragraph_id, with + between the ids of a bead",
               options.columns.paragraph_ids);
  flags.text("metadata-header-fields", "NAMES",
             "names, separated by commas, of the tab-separated cells that each line of the columns "
             "src_metadata and trg_metadata (base64, one line per sentence) has; each becomes "
             "columns src_NAME and trg_NAME, with + between the cells of a bead",
             options.metadata);
  flags
      .text("format", "NAME",
            "format of the output: of pairs bitextor, tsv, jsonl or translation, of more versions "
            "jsonl, tsv or translation",
            options.writing.write.format)
      .defaults_to("bitextor, or jsonl for versions");
  add_languages(flags, options.aligning.languages);
  add_filters(flags, options.writing);
  add_reading(flags, options.aligning.options, options.aligning.presegmented);
  add_models(flags, options.aligning.models);
  add_lexicon(flags, options.aligning);
  add_search(flags, options.aligning);
  flags.group("Records of three or more versions");
  flags
      .text("languages", "TAGS",
            "BCP-47 tags of all versions, in order, separated by commas; tsv needs them",
            options.versions.languages)
      .defaults_to("guessed");
  add_units(flags, options.versions);
}

std::string canonical(const std::string& language) {
  return language.empty() ? "" : identify::canonical_language(language);
}

/// The records of `in` as `options` describe them.
batch::TextStream stream_of(files::InputFile& in, const StreamOptions& options) {
  const LanguagePair& languages = options.aligning.languages;
  std::vector<std::string> tags;
  if (!options.versions.languages.empty())
    for (const std::string& tag : parts_of(options.versions.languages, ','))
      tags.push_back(canonical(tag));
  batch::SentenceColumns columns = options.columns;
  if (!options.metadata.empty()) columns.metadata = parts_of(options.metadata, ',');
  return {in,
          in.name(),
          canonical(languages.source),
          canonical(languages.target),
          !options.no_header,
          options.score_name,
          std::move(tags),
          version_options(options.versions),
          std::move(columns)};
}

int run(const Invocation& invocation, const StreamOptions& options) {
  pipeline::PipelineOptions settings = pipeline_options(options.aligning, options.writing);
  if (settings.options.split.splitter == SplitOptions().splitter) {
    settings.options.split.splitter = "line";
  }
  const std::string path = invocation.files.empty() ? "-" : invocation.files[0];
  files::InputFile in(path);
  const batch::TextStream stream = stream_of(in, options);
  const NoteOptions wanted = {invocation.verbose, options.aligning.timing};
  batch::Listener listener;
  listener.describe = [&](const batch::PairOutcome& outcome) {
    return pair_messages(outcome, stream.name, settings, wanted);
  };
  ProgressBar bar(invocation);
  MessagePrinter printer(invocation);
  listener.print = [&](const batch::PairMessages& messages) {
    if (printer.has_new(messages)) bar.hide();
    printer.print(messages);
  };
  // A bar would be torn by lines on the same terminal.
  if (isatty(STDOUT_FILENO) != 1)
    listener.progress = [&](const batch::RunProgress& progress) { bar.show(progress); };
  const batch::BatchReport report =
      batch::align_stream(stream, settings, files::write_standard_output, listener);
  bar.hide();
  return print_counts(invocation, report);
}

}  // namespace

Command stream_command() {
  return {
      "stream",
      "Align",
      "[FILE]",
      {0, 1},
      "Aligns a stream of document pairs: tab-separated columns src_url, trg_url, src_text and "
      "trg_text under a header, the texts in base64 with one sentence per line. Writes one line "
      "per bead: src_url, trg_url, src_text, trg_text, score (the posterior); or, with --format, "
      "the rows of another format, whose document is both addresses. Or each record is all "
      "versions of a text: columns url, text and optionally language, as often as there are "
      "versions. Then each line is a unit, whose document is all addresses.",
      {{"sejajar stream --source-language en --target-language id < pairs.tsv > beads.tsv",
        "aligns pairs as they arrive"},
       {"sejajar stream --languages en,id,fr < articles.tsv > units.jsonl",
        "aligns all versions of each article"}},
      with_options<StreamOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
