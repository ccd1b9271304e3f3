#include <sejajar/error.h>

#include "ground/files/output_file.h"
#include "ground/files/output_text.h"
#include "ground/text/joined.h"
#include "language/identify/language.h"
#include "language/model/languages.h"
#include "program/cli/command.h"
#include "program/cli/notes.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/find/find.h"
#include "program/find/group_table.h"
#include "program/find/texts.h"

namespace sejajar::tables {

template <>
inline constexpr auto kChoices<find::Duplicates> = std::to_array<Choice<find::Duplicates>>({
    {find::Duplicates::kReport, "report", "name what each is a copy of"},
    {find::Duplicates::kGroup, "group", "put them into the group of the original"},
    {find::Duplicates::kIgnore, "ignore", "let a group have several documents of a language"},
});

}  // namespace sejajar::tables

namespace sejajar::cli {
namespace {

struct FindCommandOptions {
  std::string output = "-";
  std::string pairs;  ///< "" for none
  std::string languages;
  double probability = 0.5;
  find::Duplicates duplicates = find::Duplicates::kReport;
  find::RetrievalOptions retrieval;
  AligningOptions aligning;
};

void add_flags(FlagTable& flags, FindCommandOptions& options) {
  add_output(flags, options.output);
  flags.text("pairs", "FILE", "also write the pairs that were compared", options.pairs).writes();
  flags.group("Finding");
  flags.text("languages", "TAGS", "languages to look at, separated by commas", options.languages)
      .defaults_to("all")
      .common();
  flags.share("probability", "P", "least probability of a group", options.probability).common();
  flags.choice("duplicates", "KIND", "what happens to copies in the same language",
               options.duplicates);
  flags.count("candidates", "N", "documents of every other language that each is aligned with",
              options.retrieval.best);
  flags.count("days", "N", "most days between two documents that have a date",
              options.retrieval.days);
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

void check(const FindCommandOptions& options) {
  if (!(options.probability > 0 && options.probability < 1)) {
    throw Error(ErrorKind::kUsage, "--probability: expected a number between 0 and 1");
  }
  if (options.retrieval.best == 0)
    throw Error(ErrorKind::kUsage, "--candidates 0; expected 1 or more");
}

/// The base languages that the models know.
std::vector<std::string> known_languages(const std::filesystem::path& models) {
  std::vector<std::string> known;
  for (const auto& [code, row] : model::read_languages(models / "languages.tsv"))
    known.push_back(code);
  return known;
}

std::string count_note(const std::vector<find::Found>& found) {
  std::uint32_t groups = 0;
  std::size_t none = 0;
  std::size_t duplicates = 0;
  for (const find::Found& one : found) {
    groups = std::max(groups, one.group);
    none += one.status == find::Status::kNone ? 1U : 0U;
    duplicates += one.status == find::Status::kDuplicate ? 1U : 0U;
  }
  return std::to_string(found.size()) + " documents: " + std::to_string(groups) + " groups, " +
         std::to_string(none) + " without a version, " + std::to_string(duplicates) + " duplicates";
}

int run(const Invocation& invocation, const FindCommandOptions& options) {
  check(options);
  ProgressBar bar(invocation);
  const pipeline::PipelineOptions settings = pipeline_options(options.aligning);
  find::FindOptions finding;
  finding.comparing.retrieval = options.retrieval;
  finding.comparing.pairs = settings.options;
  finding.comparing.models = settings.models;
  finding.comparing.progress = [&](double share) { bar.show(share); };
  finding.least_probability = options.probability;
  finding.duplicates = options.duplicates;
  const find::Decision decision = find::read_decision(settings.models.directory / "find.tsv");
  find::Failures failures;
  find::TextOptions reading = {settings.options.read, tags_of(options.languages),
                               known_languages(settings.models.directory)};
  const find::Texts texts(find::read_entries(invocation.files[0], failures), reading, failures);
  const find::Collection collection = texts.collection();
  const find::Comparison comparison = find::compare(collection, finding.comparing);
  const auto found = find::decide(collection, comparison, decision, finding);
  files::OutputText table;
  find::write_groups(table, texts.entries(), collection, found);
  files::write_output(options.output, table.str());
  if (!options.pairs.empty()) {
    files::OutputText pairs;
    find::write_pairs(pairs, texts.entries(), comparison, decision);
    files::write_output(options.pairs, pairs.str());
  }
  bar.hide();
  print_notes(invocation, {count_note(found)});
  for (const std::string& failure : failures) print_message(invocation.command, failure);
  return failures.empty() ? kDone : kInputFailed;
}

}  // namespace

Command find_command() {
  return {
      "find",
      "Align",
      "FOLDER|MANIFEST|-",
      {1, 1},
      "Finds which documents are versions of each other: all files below FOLDER, the files that "
      "MANIFEST names in its column path, with optional columns language, site and date, or "
      "records with their texts: JSON objects with id and text, one a line, or tab-separated "
      "columns url and text, in base64. Writes a table of groups, which is a manifest for "
      "batch: group, path, language, probability, status (version, none, duplicate) and rival.",
      {{"sejajar find pages -o groups.tsv", "groups the files of a folder"},
       {"sejajar batch groups.tsv --output-dir out --format tmx", "aligns every group"}},
      with_options<FindCommandOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
