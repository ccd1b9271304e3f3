#include <sejajar/error.h>

#include <algorithm>
#include <string>

#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "ground/text/number_format.h"
#include "program/cli/command.h"
#include "program/cli/find_documents.h"
#include "program/cli/notes.h"
#include "program/cli/shard.h"
#include "program/cli/terminal.h"
#include "program/find/bitextor.h"
#include "program/find/choices.h"
#include "program/find/find.h"
#include "program/find/group_table.h"
#include "program/find/pair_table.h"

namespace sejajar::cli {
namespace {

void add_flags(FlagTable& flags, FindCommandOptions& options) {
  add_output(flags, options.output);
  flags.text("pairs", "FILE", "also write the pairs that were compared", options.pairs).writes();
  flags
      .text("index", "FILE",
            "read and analyse the documents, write the results to FILE and stop; give FILE instead "
            "of the documents to compare them",
            options.index)
      .writes();
  flags.text("match", "I/N", "only compare the I-th of N parts of the pairs and write --pairs",
             options.match);
  flags.files("merge", "FILE...", "group the pairs in these files, which --match wrote",
              options.merged);
  flags.toggle("bitextor",
               "take two files with a text in base64 on each line, write score, source and target "
               "line as Bitextor's docalign does",
               options.bitextor);
  flags.group("Finding");
  flags.text("languages", "TAGS", "languages to look at, separated by commas", options.languages)
      .defaults_to("all")
      .common();
  flags.share("probability", "P", "least probability of a group", options.finding.least_probability)
      .common();
  flags.choice("duplicates", "KIND", "what happens to copies in the same language",
               options.finding.duplicates);
  flags.count("candidates", "N", "documents of every other language that each is aligned with",
              options.finding.candidates);
  flags.count("days", "N", "most days between two documents that have a date", options.days)
      .defaults_to("any number");
  flags.count("threads", "N", "number of threads; 0 for OMP_NUM_THREADS or all cores",
              options.aligning.options.threads);
  add_reading(flags, options.aligning.options, options.aligning.presegmented);
  add_models(flags, options.aligning.models);
  add_lexicon(flags, options.aligning);
}

void check(const Invocation& invocation, const FindCommandOptions& options) {
  const auto refuse = [](const std::string& message) { throw Error(ErrorKind::kUsage, message); };
  find::validate(options.finding);
  if (!options.match.empty() && (options.pairs.empty() || !options.merged.empty()))
    refuse("--match compares a part of the pairs; expected --pairs FILE, and --merge later");
  if (!options.index.empty() && (options.bitextor || !options.pairs.empty() ||
                                 !options.merged.empty() || options.output != "-")) {
    refuse(
        "--index only writes the index; expected --output, --pairs and --merge with the index "
        "instead of the documents, and no --bitextor");
  }
  const std::size_t operands = options.bitextor ? 2 : 1;
  if (invocation.files.size() != operands) {
    refuse(text::counted(invocation.files.size(), "operand") + "; expected " +
           (options.bitextor ? "two files with --bitextor" : "one folder, manifest, index or -"));
  }
}

std::string count_note(const std::vector<FoundVersion>& found, const find::Unreadable& unreadable) {
  std::uint32_t groups = 0;
  std::size_t none = 0;
  std::size_t duplicates = 0;
  for (std::uint32_t d = 0; d < found.size(); ++d) {
    if (unreadable.contains(d)) continue;
    groups = std::max(groups, found[d].group);
    none += found[d].status == VersionStatus::kNone ? 1U : 0U;
    duplicates += found[d].status == VersionStatus::kDuplicate ? 1U : 0U;
  }
  return text::counted(found.size() - unreadable.size(), "document") + ": " +
         text::counted(groups, "group") + ", " + std::to_string(none) + " without a version, " +
         text::counted(duplicates, "duplicate");
}

find::ComparingOptions comparing_options(const FindCommandOptions& options,
                                         const pipeline::PipelineOptions& settings) {
  find::ComparingOptions comparing;
  if (options.days) comparing.retrieval.days = *options.days;
  comparing.retrieval.best = options.finding.candidates;
  comparing.pairs = settings.options;
  comparing.models = settings.models;
  const batch::Shard part = shard_of("--match", "part", options.match);
  comparing.finds_near = options.match.empty();
  comparing.part = static_cast<std::uint32_t>(part.number) - 1;
  comparing.parts = options.merged.empty() ? static_cast<std::uint32_t>(part.count) : 0;
  return comparing;
}

/// Compares `documents` and writes what the options ask for; returns the note.
std::string compare(const FindCommandOptions& options, const find::ComparingOptions& comparing,
                    const FindDocuments& documents, find::Failures& failures) {
  const find::Decision decision = find::read_decision(comparing.models.directory / "find.tsv");
  const find::Collection collection = documents.texts.collection();
  const std::vector<find::Entry>& entries = documents.texts.entries();
  find::Comparison comparison = find::compare(collection, documents.signatures, comparing);
  for (const auto& [document, failure] : comparison.unreadable) failures.push_back(failure);
  if (!options.merged.empty()) comparison.pairs = find::read_pairs(options.merged, entries);
  if (!options.pairs.empty()) {
    files::OutputText pairs;
    if (!options.match.empty()) find::write_part(pairs, {comparing.part + 1, comparing.parts});
    find::write_pairs(pairs, entries, comparison.pairs, decision);
    files::write_output(options.pairs, pairs.str());
  }
  if (!options.match.empty()) return text::counted(comparison.pairs.size(), "pair") + " compared";
  const auto found = find::decide(collection, comparison, decision, options.finding);
  files::OutputText table;
  if (options.bitextor) {
    find::write_matches(table, found, documents.first_target);
  } else {
    find::write_groups(table, documents.texts.catalogue(), found, comparison.unreadable);
  }
  files::write_output(options.output, table.str());
  return count_note(found, comparison.unreadable);
}

int run(const Invocation& invocation, const FindCommandOptions& options) {
  check(invocation, options);
  ProgressBar bar(invocation);
  const pipeline::PipelineOptions settings = pipeline_options(options.aligning);
  find::ComparingOptions comparing = comparing_options(options, settings);
  comparing.progress = [&](double share) { bar.show(share); };
  find::Failures failures;
  const FindDocuments documents = find_documents(invocation, options, comparing, failures);
  const std::string note =
      options.index.empty()
          ? compare(options, comparing, documents, failures)
          : text::counted(documents.texts.entries().size(), "document") + " indexed";
  bar.hide();
  print_notes(invocation, {note});
  for (const std::string& failure : failures) print_message(invocation.command, failure);
  return failures.empty() ? kDone : kInputFailed;
}

}  // namespace

Command find_command() {
  return {
      "find",
      "Align",
      "FOLDER|MANIFEST|INDEX|-",
      {1, 2},
      "Finds which documents are versions of each other: all files below FOLDER, the files that "
      "MANIFEST names in its column path, with optional columns language, site and date, the "
      "documents in an INDEX that --index wrote, or records with their texts: JSON objects with id "
      "and text, one a line, or tab-separated columns url and text, in base64; with --bitextor, "
      "two "
      "files. Writes a table of groups, "
      "which is a manifest for batch: group, path, language, probability, status (version, none, "
      "duplicate) and rival.",
      {{"sejajar find pages -o groups.tsv", "groups the files of a folder"},
       {"sejajar batch groups.tsv -o out/ --format tmx", "aligns every group"},
       {"sejajar find pages --index pages.index", "reads and analyses all documents once"},
       {"sejajar find pages.index --match 3/8 --pairs part3.tsv",
        "compares an eighth of the pairs, for --merge"}},
      with_options<FindCommandOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
