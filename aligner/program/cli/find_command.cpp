#include <sejajar/error.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "language/identify/language.h"
#include "language/model/languages.h"
#include "program/cli/command.h"
#include "program/cli/notes.h"
#include "program/cli/shard.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/find/bitextor.h"
#include "program/find/choices.h"
#include "program/find/find.h"
#include "program/find/group_table.h"
#include "program/find/pair_table.h"
#include "program/find/texts.h"

namespace sejajar::cli {
namespace {

struct FindCommandOptions {
  std::string output = "-";
  std::string pairs;  ///< file; "" for none
  std::string match;  ///< such as 3/8; "" for all pairs
  std::vector<std::string> merged;
  bool bitextor = false;
  std::string languages;
  FindOptions finding;
  std::optional<std::uint32_t> days;  ///< nothing: any number
  AligningOptions aligning;
};

void add_flags(FlagTable& flags, FindCommandOptions& options) {
  add_output(flags, options.output);
  flags.text("pairs", "FILE", "also write the pairs that were compared", options.pairs).writes();
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

std::vector<std::string> tags_of(const std::string& list) {
  std::vector<std::string> tags;
  if (list.empty()) return tags;
  for (const std::string& tag : parts_of(list, ','))
    tags.push_back(identify::canonical_language(tag));
  return tags;
}

void check(const Invocation& invocation, const FindCommandOptions& options) {
  const auto refuse = [](const std::string& message) { throw Error(ErrorKind::kUsage, message); };
  find::validate(options.finding);
  if (!options.match.empty() && (options.pairs.empty() || !options.merged.empty()))
    refuse("--match compares a part of the pairs; expected --pairs FILE, and --merge later");
  const std::size_t operands = options.bitextor ? 2 : 1;
  if (invocation.files.size() != operands) {
    refuse(std::to_string(invocation.files.size()) + " operands; expected " +
           (options.bitextor ? "two files with --bitextor" : "one folder, manifest or -"));
  }
}

/// The base languages that the models know.
std::vector<std::string> known_languages(const std::filesystem::path& models) {
  std::vector<std::string> known;
  for (const auto& [code, row] : model::read_languages(models / "languages.tsv"))
    known.push_back(code);
  return known;
}

std::string count_note(const std::vector<FoundVersion>& found) {
  std::uint32_t groups = 0;
  std::size_t none = 0;
  std::size_t duplicates = 0;
  for (const FoundVersion& one : found) {
    groups = std::max(groups, one.group);
    none += one.status == VersionStatus::kNone ? 1U : 0U;
    duplicates += one.status == VersionStatus::kDuplicate ? 1U : 0U;
  }
  return std::to_string(found.size()) + " documents: " + std::to_string(groups) + " groups, " +
         std::to_string(none) + " without a version, " + std::to_string(duplicates) + " duplicates";
}

find::ComparingOptions comparing_options(const FindCommandOptions& options,
                                         const pipeline::PipelineOptions& settings) {
  find::ComparingOptions comparing;
  if (options.days) comparing.retrieval.days = *options.days;
  comparing.retrieval.best = options.finding.candidates;
  comparing.pairs = settings.options;
  comparing.models = settings.models;
  const batch::Shard part = shard_of("--match", "part", options.match);
  comparing.part = static_cast<std::uint32_t>(part.number) - 1;
  comparing.parts = options.merged.empty() ? static_cast<std::uint32_t>(part.count) : 0;
  return comparing;
}

/// The documents of the command line; all are those of the source without --bitextor.
find::TwoSides documents_of(const Invocation& invocation, const FindCommandOptions& options,
                            find::Failures& failures) {
  const std::vector<std::string>& files = invocation.files;
  if (options.bitextor) return find::read_bitextor(files[0], files[1], failures);
  return {find::read_entries(files[0], failures)};
}

int run(const Invocation& invocation, const FindCommandOptions& options) {
  check(invocation, options);
  ProgressBar bar(invocation);
  const pipeline::PipelineOptions settings = pipeline_options(options.aligning);
  find::ComparingOptions comparing = comparing_options(options, settings);
  comparing.progress = [&](double share) { bar.show(share); };
  const find::Decision decision = find::read_decision(settings.models.directory / "find.tsv");
  find::Failures failures;
  find::TwoSides documents = documents_of(invocation, options, failures);
  const find::Texts texts(std::move(documents.entries),
                          {settings.options.read, tags_of(options.languages),
                           known_languages(settings.models.directory), options.bitextor},
                          failures);
  const find::Collection collection = texts.collection();
  find::Comparison comparison = find::compare(collection, comparing);
  if (!options.merged.empty()) comparison.pairs = find::read_pairs(options.merged, texts.entries());
  if (!options.pairs.empty()) {
    files::OutputText pairs;
    find::write_pairs(pairs, texts.entries(), comparison.pairs, decision);
    files::write_output(options.pairs, pairs.str());
  }
  std::string note = std::to_string(comparison.pairs.size()) + " pairs compared";
  if (options.match.empty()) {
    const auto found = find::decide(collection, comparison, decision, options.finding);
    files::OutputText table;
    if (options.bitextor) {
      find::write_matches(table, found, documents.first_target);
    } else {
      find::write_groups(table, texts.entries(), collection, found);
    }
    files::write_output(options.output, table.str());
    note = count_note(found);
  }
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
      "FOLDER|MANIFEST|-",
      {1, 2},
      "Finds which documents are versions of each other: all files below FOLDER, the files that "
      "MANIFEST names in its column path, with optional columns language, site and date, or "
      "records with their texts: JSON objects with id and text, one a line, or tab-separated "
      "columns url and text, in base64; with --bitextor, two files. Writes a table of groups, "
      "which is a manifest for batch: group, path, language, probability, status (version, none, "
      "duplicate) and rival.",
      {{"sejajar find pages -o groups.tsv", "groups the files of a folder"},
       {"sejajar batch groups.tsv -o out/ --format tmx", "aligns every group"},
       {"sejajar find pages --match 3/8 --pairs part3.tsv",
        "compares an eighth of the pairs, for --merge"}},
      with_options<FindCommandOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
