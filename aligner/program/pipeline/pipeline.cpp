// The walk of a pair from its files to its output. Entry point: Pipeline::run().

#include "program/pipeline/pipeline.h"

#include <sejajar/error.h>
#include <sejajar/inspect.h>
#include <sejajar/split.h>

#include <algorithm>

#include "core/align/last_pass.h"
#include "core/align/stopwatch.h"
#include "exchange/bitext/files.h"
#include "exchange/documents/read_document.h"
#include "ground/text/number_format.h"

namespace sejajar::pipeline {
namespace {

/// Shares of the progress of one pair, roughly, when reading and splitting end.
constexpr double kReadShare = 0.05;
constexpr double kSplitShare = 0.15;

void check_files(const Job& job) {
  if (job.source == "-" && job.target == "-") {
    throw Error(ErrorKind::kUsage, "both texts are standard input; expected '-' at most once");
  }
  if (job.source_vectors.empty() != job.target_vectors.empty()) {
    throw Error(ErrorKind::kUsage,
                "--source-embeddings and --target-embeddings must be given together");
  }
}

std::size_t dimensions(const Document& document) {
  return document.vectors.size() / std::max<std::size_t>(document.sentences.size(), 1);
}

/// `name` is of the file or command that the target vectors are from.
void check_dimensions(const DocumentPair& pair, const std::string& name) {
  if (pair.source.sentences.empty() || pair.target.sentences.empty()) return;
  if (dimensions(pair.source) == dimensions(pair.target)) return;
  throw Error(ErrorKind::kInput,
              name + ": vectors of " + text::counted(dimensions(pair.target), "number") + " for " +
                  pair.target.id + "; expected " + std::to_string(dimensions(pair.source)) +
                  " as for " + pair.source.id);
}

}  // namespace

void validate(const PipelineOptions& options) {
  validate(options.options);
  validate(options.write);
}

Pipeline::Pipeline(PipelineOptions options)
    : options_(std::move(options)), models_(options_.models) {
  validate(options_);
}

AlignedPair Pipeline::run(const Job& job) {
  const WriteOptions options = bitext::options_for(job.output, options_.write);
  AlignedPair pair = read(job);
  check_output(pair, job.output, options);
  align(pair);
  pair.analysis.reset();
  write(pair, job.output, options);
  return pair;
}

AlignedPair Pipeline::align(const Job& job) {
  AlignedPair pair = read(job);
  align(pair);
  pair.analysis.reset();
  return pair;
}

AlignedPair Pipeline::read(const Job& job) {
  check_files(job);
  if (!options_.embed_command.empty() && !job.source_vectors.empty()) {
    throw Error(ErrorKind::kUsage,
                "--embed-command cannot be combined with --source-embeddings and "
                "--target-embeddings; expected one of them");
  }
  aligning::Stopwatch watch;
  AlignedPair pair;
  DocumentPair& documents = pair.documents;
  const ReadOptions& options = options_.options.read;
  documents.source = read_side({job.source, job.source_language}, options, pair.source);
  documents.target = read_side({job.target, job.target_language}, options, pair.target);
  watch.lap("read");
  if (options_.progress) options_.progress(kReadShare);
  split(pair);
  watch.lap("split");
  if (options_.progress) options_.progress(kSplitShare);
  set_vectors(job, documents);
  pair.stages = watch.stages();
  return pair;
}

void Pipeline::set_vectors(const Job& job, DocumentPair& pair) const {
  const std::string& line = options_.embed_command;
  if (!line.empty()) {
    const std::string name = "--embed-command '" + line + "'";
    for (Document* document : {&pair.source, &pair.target}) {
      documents::embed({line, name, "SEJAJAR_LANGUAGE=" + document->language,
                        options_.options.split.command_seconds, "--command-seconds"},
                       *document);
    }
    check_dimensions(pair, name);
  } else if (!job.source_vectors.empty()) {
    documents::read_vectors(job.source_vectors, pair.source);
    documents::read_vectors(job.target_vectors, pair.target);
    check_dimensions(pair, job.target_vectors);
  }
}

void Pipeline::split(AlignedPair& pair) {
  auto& [source, target] = pair.documents;
  pair.models = models_.get(source.language, target.language);
  const SplitOptions& options = options_.options.split;
  source = sejajar::split(std::move(source), pair.models.loaded, options);
  target = sejajar::split(std::move(target), pair.models.loaded, options);
}

void Pipeline::align(AlignedPair& pair) const {
  ProgressListener rest;
  if (options_.progress) {
    rest = [this](double share) { options_.progress(kSplitShare + (1 - kSplitShare) * share); };
  }
  aligning::AnalysedDocuments analysed(pair.documents, std::move(pair.analysis));
  pair.alignment = aligning::align_analysed(analysed, pair.models.loaded, options_.options, rest);
  pair.analysis = std::move(analysed.analysis);
  std::vector<StageTime>& stages = pair.alignment.stages;
  stages.insert(stages.begin(), pair.stages.begin(), pair.stages.end());
}

Inspection Pipeline::explain(const AlignedPair& pair) const {
  return inspect(pair.documents, pair.alignment, pair.models.loaded, options_.options);
}

void Pipeline::write(AlignedPair& pair, const std::string& output) const {
  const WriteOptions options = bitext::options_for(output, options_.write);
  check_output(pair, output, options);
  write(pair, output, options);
}

void Pipeline::check_output(const AlignedPair& pair, const std::string& output,
                            const WriteOptions& options) const {
  if (!options_.guard) return;
  const auto& [source, target] = pair.documents;
  options_.guard->check_outputs(
      bitext::files_of(output, options.format, {source.language, target.language}));
}

void Pipeline::write(AlignedPair& pair, const std::string& output, WriteOptions options) const {
  options.joiners = pair.models.joiners;
  pair.written = {
      output, options.format,
      bitext::write_file(output, bitext::BitextView(pair.documents, pair.alignment), options)};
}

}  // namespace sejajar::pipeline
