// Options, notes and jobs of three or more versions of a text.

#include "program/cli/version_options.h"

#include <sejajar/error.h>

#include "ground/text/number_format.h"
#include "program/cli/notes.h"

namespace sejajar::cli {
namespace {

constexpr std::uint32_t kFewestVersions = 2;  // of the units that are written

LanguagePair kept_pair_of(const std::string& tags) {
  if (tags.empty()) return {};
  // A tag may contain hyphens itself; then a colon divides the two.
  const std::size_t place = tags.find(tags.find(':') == std::string::npos ? '-' : ':');
  if (place == std::string::npos || place == 0 || place + 1 == tags.size()) {
    throw Error(
        ErrorKind::kUsage,
        "--keep-pair " + tags + ": not two tags; expected, for example, en-id or zh-Hant:en");
  }
  return {tags.substr(0, place), tags.substr(place + 1)};
}

void refuse_if(bool given, const std::string& flag, const std::string& expected) {
  if (!given) return;
  throw Error(ErrorKind::kUsage, flag + "; expected " + expected);
}

/// The tags in `list` for `texts` texts; empty ones if there is no list.
std::vector<std::string> languages_of(const std::string& list, std::size_t texts) {
  if (list.empty()) return std::vector<std::string>(texts);
  std::vector<std::string> languages = parts_of(list, ',');
  refuse_if(languages.size() != texts,
            "--languages: " + text::counted(languages.size(), "tag") + " for " +
                text::counted(texts, "text"),
            "one for each");
  return languages;
}

std::string size_note(const pipeline::AlignedVersions& versions) {
  std::string note = text::counted(versions.alignment.units.size(), "unit") + " of";
  for (std::size_t v = 0; v < versions.documents.size(); ++v) {
    note += (v == 0 ? " " : ", ") + std::to_string(versions.documents[v].sentences.size()) + " " +
            versions.tags[v] + " sentences (quality " +
            text::format_fixed(versions.alignment.qualities[v], 2) + ")";
  }
  return note;
}

}  // namespace

void add_units(FlagTable& flags, VersionsOptions& options) {
  flags.choice("unit", "KIND", "what is one unit", options.unit);
  flags.count("rounds", "N", "how often each pair of versions consults the others", options.rounds);
  flags.count(
      "neighbours", "N",
      "versions that each is aligned with if there are more, and that one pair consults at most",
      options.neighbours);
}

void add_versions(FlagTable& flags, VersionsOptions& options) {
  flags.group("Three or more versions");
  flags
      .text("languages", "TAGS", "BCP-47 tags of all texts, in order, separated by commas",
            options.languages)
      .defaults_to("guessed")
      .common();
  flags.text("pivot", "TAG", "version that comes first and is the source of a TMX", options.pivot)
      .defaults_to("the first text");
  flags.files("keep", "FILE...",
              "alignments that are left as they are: of two versions or of more, with sentence "
              "indices",
              options.kept);
  flags.text("keep-pair", "TAGS", "languages of a kept file that does not name them, such as en-id",
             options.kept_pair);
  add_units(flags, options);
}

LanguagePair languages_of_two(const LanguagePair& two, const std::string& list) {
  if (list.empty()) return two;
  refuse_if(!two.source.empty() || !two.target.empty(),
            "--languages and --source-language or --target-language", "one of them");
  const std::vector<std::string> languages = languages_of(list, 2);
  return {languages[0], languages[1]};
}

void check_two_texts(const VersionsOptions& options) {
  const std::string expected = "three or more texts";
  const VersionsOptions defaults;
  refuse_if(!options.pairs.empty(), "--pairs with two texts", expected);
  refuse_if(!options.pivot.empty(), "--pivot with two texts", expected);
  refuse_if(!options.kept.empty(), "--keep with two texts", expected);
  refuse_if(options.unit != defaults.unit, "--unit with two texts", expected);
}

void check_manifest_options(const VersionsOptions& options) {
  refuse_if(!options.languages.empty(), "--languages with --pairs",
            "the languages in the manifest");
  refuse_if(!options.pivot.empty(), "--pivot with --pairs", "the pivot first in its line");
  refuse_if(!options.kept.empty(), "--keep with --pairs", "the texts themselves");
}

VersionOptions version_options(const VersionsOptions& options) {
  VersionOptions versions;
  versions.rounds = options.rounds;
  versions.neighbours = options.neighbours;
  versions.pivot_units = options.unit == UnitKind::kPivot;
  return versions;
}

pipeline::VersionsPipeline versions_pipeline(pipeline::PipelineOptions settings,
                                             const VersionsOptions& options) {
  if (!settings.write.min_versions) settings.write.min_versions = kFewestVersions;
  return {std::move(settings), version_options(options)};
}

pipeline::VersionsJob versions_job(const std::vector<std::string>& files,
                                   const VersionsOptions& options, const AligningOptions& aligning,
                                   const std::string& output) {
  refuse_if(!aligning.languages.source.empty() || !aligning.languages.target.empty(),
            "--source-language and --target-language with " + text::counted(files.size(), "text"),
            "--languages");
  refuse_if(
      !aligning.source_vectors.empty() || !aligning.target_vectors.empty(),
      "--source-embeddings and --target-embeddings with " + text::counted(files.size(), "text"),
      "--embed-command");
  const std::vector<std::string> languages = languages_of(options.languages, files.size());
  pipeline::VersionsJob job;
  for (std::size_t k = 0; k < files.size(); ++k) job.versions.push_back({files[k], languages[k]});
  job.output = output;
  job.pairs = options.pairs;
  job.pivot = options.pivot;
  job.kept = options.kept;
  job.kept_pair = kept_pair_of(options.kept_pair);
  return job;
}

Notes versions_notes(const pipeline::AlignedVersions& versions,
                     const pipeline::PipelineOptions& options, const NoteOptions& wanted) {
  Notes notes = versions.failures;
  for (std::size_t v = 0; v < versions.documents.size(); ++v) {
    append(notes, reading_notes(versions.documents[v], versions.facts[v], wanted.verbose));
    if (versions.alignment.related[v]) continue;
    notes.push_back(versions.documents[v].id + ": not a version of the other texts (quality " +
                    text::format_fixed(versions.alignment.qualities[v], 2) +
                    "); its cells are empty");
  }
  if (wanted.lexicon) append(notes, versions.models.notes);
  if (wanted.verbose) {
    notes.push_back("models: " + options.models.directory.string());
    notes.push_back(size_note(versions));
  }
  if (wanted.timing || wanted.verbose) {
    std::string seconds = "seconds:";
    for (const StageTime& stage : versions.stages)
      seconds += " " + stage.stage + " " + text::format_fixed(stage.seconds, 3);
    notes.push_back(seconds);
  }
  if (versions.written)
    append(notes, written_notes(versions.written->path, versions.written->report, "units"));
  for (const pipeline::Written& pair : versions.pairs)
    append(notes, written_notes(pair.path, pair.report));
  return notes;
}

int print_versions_notes(const Invocation& invocation, const pipeline::VersionsPipeline& pipeline,
                         const pipeline::AlignedVersions& versions, bool timing) {
  Notes notes = versions_notes(versions, pipeline.options(), {invocation.verbose, timing});
  for (const std::string& failure : versions.failures) print_message(invocation.command, failure);
  notes.erase(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(versions.failures.size()));
  print_notes(invocation, notes);
  return versions.failures.empty() ? kDone : kInputFailed;
}

VersionsRun run_versions(const Invocation& invocation, const VersionsOptions& options,
                         const AligningOptions& aligning, const std::string& output) {
  const pipeline::VersionsJob job = versions_job(invocation.files, options, aligning, output);
  pipeline::VersionsPipeline pipeline = versions_pipeline(pipeline_options(aligning), options);
  VersionsRun run = {pipeline.align(job), kDone};
  run.exit_code = print_versions_notes(invocation, pipeline, run.versions, aligning.timing);
  return run;
}

}  // namespace sejajar::cli
