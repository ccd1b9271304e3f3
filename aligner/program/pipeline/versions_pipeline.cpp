// The walk of all versions of a text. Entry point: VersionsPipeline::run().

#include "program/pipeline/versions_pipeline.h"

#include <sejajar/error.h>
#include <sejajar/split.h>
#include <sejajar/version_table.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "exchange/bitext/files.h"
#include "exchange/bitext/version_tags.h"
#include "exchange/documents/read_document.h"
#include "ground/files/place.h"
#include "ground/text/joined.h"
#include "program/pipeline/kept_units.h"

namespace sejajar::pipeline {
namespace {

void check_job(const VersionsJob& job) {
  if (std::count_if(job.versions.begin(), job.versions.end(),
                    [](const Side& side) { return side.path == "-"; }) > 1) {
    throw Error(ErrorKind::kUsage, "several texts are standard input; expected '-' at most once");
  }
  if (job.pairs.empty()) return;
  for (const char* mark : {"{a}", "{b}"}) {
    if (job.pairs.find(mark) == std::string::npos) {
      files::fail(ErrorKind::kUsage, "--pairs " + job.pairs, std::string("no ") + mark,
                  "a path with {a} and {b}, such as 'out/{a}-{b}.tsv'");
    }
  }
}

std::vector<std::string> tags_of(const std::vector<Document>& documents) {
  std::vector<BitextDocument> named;
  std::vector<std::string> tags;
  for (const Document& document : documents) {
    tags.push_back(bitext::unique_tag(document.language, named));
    bitext::check_stated_tag(tags.back(), {document.id});
    named.push_back({document.id, tags.back()});
  }
  return tags;
}

/// Makes the folder of `path`; if that fails, writing the file says why.
void make_folder_of(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  std::error_code ignored;
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
}

/// Moves the version called `pivot` to the front.
void put_first(const std::string& pivot, AlignedVersions& versions) {
  if (pivot.empty()) return;
  const std::vector<std::string> tags = tags_of(versions.documents);
  const auto found = std::find(tags.begin(), tags.end(), pivot);
  if (found == tags.end()) {
    files::fail(ErrorKind::kUsage, "--pivot " + pivot, "no such version",
                "one of " + text::joined(tags, ", "));
  }
  const std::ptrdiff_t place = found - tags.begin();
  std::rotate(versions.documents.begin(), versions.documents.begin() + place,
              versions.documents.begin() + place + 1);
  std::rotate(versions.facts.begin(), versions.facts.begin() + place,
              versions.facts.begin() + place + 1);
}

/// `pattern` with {a} and {b} replaced.
std::string path_of(std::string pattern, const std::string& a, const std::string& b) {
  for (const auto& [mark, tag] : {std::pair<std::string, std::string>("{a}", a), {"{b}", b}}) {
    for (std::size_t at = pattern.find(mark); at != std::string::npos;
         at = pattern.find(mark, at + tag.size()))
      pattern.replace(at, mark.size(), tag);
  }
  return pattern;
}

}  // namespace

VersionsPipeline::VersionsPipeline(PipelineOptions options, VersionOptions settings)
    : options_(std::move(options)), settings_(std::move(settings)), models_(options_.models) {
  PipelineOptions for_pairs = options_;
  for_pairs.write.min_versions.reset();
  validate(for_pairs);
  settings_.pairs = options_.options;
}

void VersionsPipeline::read(const VersionsJob& job, AlignedVersions& versions) const {
  for (const Side& side : job.versions) {
    ReadingFacts facts;
    try {
      versions.documents.push_back(read_side(side, options_.options.read, facts));
      versions.facts.push_back(std::move(facts));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kUsage) throw;
      versions.failures.emplace_back(error.what());
      const std::size_t left = job.versions.size() - versions.failures.size();
      if (left < 2) throw;
    }
  }
  put_first(job.pivot, versions);
  versions.tags = tags_of(versions.documents);
}

void VersionsPipeline::split(AlignedVersions& versions) {
  std::vector<std::string> languages;
  for (const Document& document : versions.documents) languages.push_back(document.language);
  versions.models = models_.get(languages);
  const SplitOptions& options = options_.options.split;
  for (Document& document : versions.documents) {
    document = sejajar::split(std::move(document), versions.models.loaded, options);
    if (options_.embed_command.empty()) continue;
    documents::embed(
        {options_.embed_command, "--embed-command '" + options_.embed_command + "'",
         "SEJAJAR_LANGUAGE=" + document.language, options.command_seconds, "--command-seconds"},
        document);
  }
}

void VersionsPipeline::check_outputs(const VersionsJob& job, const std::string& format,
                                     const AlignedVersions& versions) const {
  const std::vector<std::string>& tags = versions.tags;
  std::vector<std::string> paths = bitext::files_of(job.output, format, tags);
  for (std::size_t b = 0; b < tags.size() && !job.pairs.empty(); ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      const std::string path = path_of(job.pairs, tags[a], tags[b]);
      const auto parts = bitext::files_of(
          path, bitext::options_for(path, {.format = ""}, "--pairs").format, {tags[a], tags[b]});
      paths.push_back(path);
      paths.insert(paths.end(), parts.begin(), parts.end());
    }
  }
  if (options_.guard) options_.guard->check_outputs(paths);
}

AlignedVersions VersionsPipeline::align(const VersionsJob& job) {
  return align(job, [](const AlignedVersions&) {});
}

AlignedVersions VersionsPipeline::align(const VersionsJob& job, const Check& check) {
  check_job(job);
  aligning::Stopwatch watch;
  AlignedVersions versions;
  read(job, versions);
  check(versions);
  VersionOptions& settings = versions.settings;
  settings = settings_;
  settings.all_pairs = settings.all_pairs || !job.pairs.empty();
  for (const std::string& path : job.kept) {
    const auto units = read_kept_units(path, versions.tags, job.kept_pair);
    settings.kept.insert(settings.kept.end(), units.begin(), units.end());
  }
  watch.lap("read");
  split_and_align(versions, watch);
  return versions;
}

void VersionsPipeline::align(AlignedVersions& versions) {
  versions.tags = tags_of(versions.documents);
  versions.settings = settings_;
  aligning::Stopwatch watch;
  split_and_align(versions, watch);
}

void VersionsPipeline::split_and_align(AlignedVersions& versions, aligning::Stopwatch& watch) {
  split(versions);
  watch.lap("split");
  versions.alignment = align_versions(versions.documents, versions.models.loaded, versions.settings,
                                      options_.progress);
  watch.lap("align");
  versions.stages = watch.stages();
}

void VersionsPipeline::explain(const Unit& unit, AlignedVersions& versions) {
  for (VersionPair& pair : versions.alignment.pairs) {
    if (unit.cells[pair.source].empty() && unit.cells[pair.target].empty()) continue;
    explain_pair({versions.documents[pair.source], versions.documents[pair.target]},
                 versions.models.loaded, versions.settings, pair);
  }
}

AlignedVersions VersionsPipeline::run(const VersionsJob& job) {
  WriteOptions write =
      bitext::options_for(job.output, options_.write, "--format", job.versions.size());
  if (!job.pairs.empty())
    bitext::options_for(path_of(job.pairs, "a", "b"), {.format = ""}, "--pairs");
  AlignedVersions versions =
      align(job, [&](const AlignedVersions& read) { check_outputs(job, write.format, read); });
  write.joiners = versions.models.joiners;
  versions.written = {
      job.output, write.format,
      bitext::write_file(job.output, version_table_of(versions.documents, versions.alignment),
                         write)};
  if (!job.pairs.empty()) write_pairs(job.pairs, versions);
  return versions;
}

void VersionsPipeline::write_pairs(const std::string& pattern, AlignedVersions& versions) const {
  for (const VersionPair& pair : versions.alignment.pairs) {
    const std::string path =
        path_of(pattern, versions.tags[pair.source], versions.tags[pair.target]);
    make_folder_of(path);
    WriteOptions write = options_.write;
    write.format.clear();
    write.min_versions.reset();
    write = bitext::options_for(path, std::move(write), "--pairs");
    write.joiners = {versions.models.joiners[pair.source], versions.models.joiners[pair.target]};
    const DocumentPair documents{versions.documents[pair.source], versions.documents[pair.target]};
    versions.pairs.push_back(
        {path, write.format,
         bitext::write_file(path, bitext::BitextView(documents, pair.alignment), write)});
  }
}

}  // namespace sejajar::pipeline
