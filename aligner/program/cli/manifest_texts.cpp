// All texts of a manifest are guarded before the first ones are aligned.

#include "program/cli/manifest_texts.h"

#include <sejajar/error.h>

#include <map>

#include "ground/files/input_file.h"
#include "ground/text/joined.h"
#include "ground/text/number_format.h"
#include "program/batch/fingerprint.h"
#include "program/batch/journal.h"
#include "program/cli/batch_options.h"
#include "program/cli/notes.h"

namespace sejajar::cli {
namespace {

/// What `record` says of its texts.
report::AlignmentLine line_in(const batch::JobRecord& record,
                              const std::vector<std::string>& texts) {
  const auto& [languages, sentences, words, summary, dropped] = record.statistics;
  return {texts, text::joined(languages, " · "),
          report::AlignmentFigures{summary.beads, summary.quality, summary.low_share()}};
}

bool is_unchanged(const batch::JobRecord& record, const std::vector<std::string>& inputs) {
  if (record.inputs.size() != inputs.size()) return false;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    if (batch::stamp_of(inputs[i]) != record.inputs[i]) return false;
  return true;
}

}  // namespace

void add_text_places(FlagTable& flags, const std::string& verb, TextPlaces& places) {
  flags
      .files("pairs", "INPUT",
             verb +
                 " the texts that sejajar batch takes: a manifest, the groups that sejajar find "
                 "wrote, two folders, or two patterns",
             places.inputs)
      .common();
  flags.text("pattern", "PATTERN",
             "paths below the one folder of --pairs, such as '{id}.{language}.txt'",
             places.pattern);
}

void check_texts_or_list(const std::vector<std::string>& texts, const TextPlaces& places) {
  const std::size_t count = texts.size();
  if (!places.inputs.empty() && count > 0)
    throw Error(ErrorKind::kUsage, "--pairs and texts; expected one of them");
  if (places.inputs.empty() && count < 2)
    throw Error(ErrorKind::kUsage,
                text::counted(count, "file") + "; expected two or more texts, or --pairs INPUT");
}

Error nothing_to_show(const TextPlaces& places) {
  return {ErrorKind::kInput,
          files::name_of(places.inputs.front()) + ": no texts to show; expected a pair or more"};
}

ManifestTexts::ManifestTexts(const Invocation& invocation, const TextPlaces& places,
                             const AligningOptions& aligning, const VersionsOptions& versions)
    : invocation_(invocation),
      timing_(aligning.timing),
      pairs_(pipeline_options(aligning)),
      versions_(versions_pipeline(pairs_.options(), versions)),
      lines_(jobs_of(places.inputs, places.pattern,
                     {{"-", ""}, aligning.languages.source, aligning.languages.target})),
      manifest_(places.inputs.size() == 1 && places.pattern.empty()
                    ? files::name_of(places.inputs.front())
                    : "") {
  cli::print_notes(invocation, lines_.notes);
  for (std::size_t k = 0; k < lines_.size(); ++k) {
    const batch::ManifestJob line = lines_[k];
    if (line.problem.empty()) {
      usable_.push_back(k);
      for (const std::string& text : batch::inputs_of(line))
        invocation.guard->add_input(text, "a text of line " + std::to_string(line.line));
    } else {
      print_message(invocation.command, place_of(line) + ": " + line.problem);
    }
  }
  if (usable_.empty()) throw nothing_to_show(places);
}

batch::ManifestJob ManifestTexts::job(std::size_t k) const {
  return batch::as_pair(lines_[usable_.at(k)]);
}

std::string ManifestTexts::place_of(const batch::ManifestJob& line) const {
  if (!manifest_.empty()) return manifest_ + ":" + std::to_string(line.line);
  return line.job.source.empty() ? line.id : line.job.source;
}

std::vector<std::string> ManifestTexts::texts(std::size_t k) const {
  const batch::ManifestJob line = job(k);
  if (!line.versions) return {line.job.source, line.job.target};
  std::vector<std::string> paths;
  for (const pipeline::Side& side : line.versions->versions) paths.push_back(side.path);
  return paths;
}

Aligned ManifestTexts::align(std::size_t k) {
  batch::ManifestJob line = job(k);
  if (!line.versions) return pairs_.align(line.job);
  line.versions->pairs.clear();  // nothing is written
  return versions_.align(*line.versions);
}

int ManifestTexts::print_notes(const Aligned& aligned) const {
  if (const auto* versions = std::get_if<pipeline::AlignedVersions>(&aligned))
    return print_versions_notes(invocation_, versions_, *versions, timing_);
  print_pair_notes(invocation_, pairs_, std::get<pipeline::AlignedPair>(aligned), timing_);
  return kDone;
}

std::vector<std::optional<report::AlignmentLine>> lines_in_journals(
    const std::vector<std::string>& journals, const ManifestTexts& texts) {
  std::map<std::size_t, batch::JobRecord> records;  // by line of the manifest
  for (const std::string& journal : journals) {
    batch::read_journal(journal, {.job = [&](const batch::JobRecord& record, std::size_t) {
                          records[record.line] = record;
                        }});
  }
  std::vector<std::optional<report::AlignmentLine>> lines(texts.size());
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const batch::ManifestJob job = texts.job(k);
    const auto found = records.find(job.line);
    if (found == records.end() || found->second.status != batch::JobStatus::kDone) continue;
    if (is_unchanged(found->second, batch::inputs_of(job)))
      lines[k] = line_in(found->second, texts.texts(k));
  }
  return lines;
}

}  // namespace sejajar::cli
