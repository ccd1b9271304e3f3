// Each thread takes the next pair of the manifest when it has finished one, so a slow pair delays
// no other. Messages about a pair wait until all pairs before it have been reported.

#include "program/batch/run.h"

#include <sejajar/error.h>

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "ground/files/failure.h"
#include "language/analyze/analysis.h"
#include "language/identify/language.h"
#include "language/lexicon/corpus.h"
#include "language/lexicon/lexicons.h"
#include "program/batch/analysed_pairs.h"
#include "program/batch/in_order.h"
#include "program/batch/manifest.h"

namespace sejajar::batch {
namespace {

using pipeline::AlignedPair;
using pipeline::LearntLexicons;
using pipeline::Pipeline;

using Jobs = std::vector<ManifestJob>;

/// Runs `task(job)` for all jobs, in parallel, and `done(result)` in their order.
template <class Task, class Done>
void for_all_jobs(const Jobs& jobs, const Task& task, const Done& done) {
  auto next = jobs.begin();
  for_all_in_order([&] { return next == jobs.end() ? nullptr : &*next++; }, task, done);
}

/// Counts finished pairs and reports progress.
class Progress {
 public:
  Progress(const ProgressListener& listener, std::size_t all) : listener_(listener), all_(all) {}

  void advance() {
    ++done_;
    if (listener_) listener_(static_cast<double>(done_) / static_cast<double>(all_));
  }

 private:
  const ProgressListener& listener_;
  std::size_t all_;
  std::size_t done_ = 0;
};

std::pair<std::string, std::string> languages_of(const DocumentPair& pair) {
  return {identify::base_language(pair.source.language),
          identify::base_language(pair.target.language)};
}

using Corpora = std::map<std::pair<std::string, std::string>, lexicon::Corpus>;

/// Aligns all pairs that can be aligned, and keeps them; the other pairs are reported when they
/// fail again.
Corpora align_all(const Jobs& jobs, Pipeline& pipeline, Progress& progress, AnalysedPairs& pairs) {
  struct Aligned {
    std::size_t line = 0;
    AlignedPair pair = {};
  };
  const auto align = [&](const ManifestJob& next) -> std::optional<Aligned> {
    std::optional<Aligned> result;
    if (!next.problem.empty() || next.versions) return result;
    try {
      Aligned& aligned = result.emplace();
      aligned.line = next.line;
      aligned.pair = pipeline.read(next.job);
      pipeline.align(aligned.pair);
    } catch (...) {
      result.reset();
    }
    return result;
  };
  Corpora corpora;
  for_all_jobs(jobs, align, [&](std::optional<Aligned>& aligned) {
    progress.advance();
    if (!aligned) return;
    auto& [line, pair] = *aligned;
    if (!pair.analysis) pair.analysis = analyze::analyze(pair.documents);
    corpora[languages_of(pair.documents)].add(*pair.analysis, pair.alignment);
    pairs.keep(line, std::move(pair));
  });
  return corpora;
}

/// Learns a lexicon per pair of languages.
LearntLexicons learn_from(const Corpora& corpora, Pipeline& pipeline) {
  LearntLexicons learnt;
  for (const auto& [languages, corpus] : corpora) {
    const Models models = pipeline.models().get(languages.first, languages.second).loaded;
    lexicon::Lexicon lexicon =
        corpus.learn(models.lexicons().find(languages.first, languages.second));
    lexicon.source.language = languages.first;
    lexicon.target.language = languages.second;
    learnt[languages] = std::make_shared<const lexicon::Lexicon>(std::move(lexicon));
  }
  return learnt;
}

/// Takes one pair to its output, from its files unless it was kept.
AlignedPair run_pair(Pipeline& pipeline, const ManifestJob& next, AnalysedPairs& pairs) {
  std::optional<AlignedPair> pair = pairs.take(next.line);
  if (!pair) return pipeline.run(next.job);
  const DocumentPair& documents = pair->documents;
  pair->models = pipeline.models().get(documents.source.language, documents.target.language);
  pipeline.align(*pair);
  pair->analysis.reset();
  pipeline.write(*pair, next.job.output);
  return *std::move(pair);
}

/// What the jobs of a run share.
struct Run {
  Pipeline& pipeline;
  pipeline::VersionsPipeline& versions;
  AnalysedPairs& pairs;
  const Listener& listener;
};

PairMessages run_job(const Run& run, const ManifestJob& next) {
  PairOutcome outcome = {next.line, next.job};
  outcome.failure = next.problem;
  std::optional<AlignedPair> pair;
  std::optional<pipeline::AlignedVersions> versions;
  try {
    if (next.problem.empty() && next.versions)
      outcome.versions = &versions.emplace(run.versions.run(*next.versions));
    else if (next.problem.empty())
      outcome.pair = &pair.emplace(run_pair(run.pipeline, next, run.pairs));
  } catch (...) {
    outcome.failure = files::failure_message();
    outcome.pair = nullptr;
    outcome.versions = nullptr;
  }
  return run.listener.describe(outcome);
}

}  // namespace

BatchReport run_manifest(const std::string& path, const pipeline::PipelineOptions& options,
                         const Listener& listener, const VersionOptions& versions) {
  Jobs jobs = read_manifest(path);
  pipeline::PipelineOptions for_pairs = options;
  for_pairs.guard = guard_of(jobs, options.guard, options.write);
  Pipeline pipeline(for_pairs);
  const bool learns = options.options.learn.from == LearnFrom::kBatch;
  Progress progress(listener.progress, (learns ? 2 : 1) * jobs.size());
  AnalysedPairs kept;
  if (learns) {
    pipeline.models().use(learn_from(align_all(jobs, pipeline, progress, kept), pipeline));
  }
  BatchReport counts;
  pipeline::PipelineOptions for_versions = std::move(for_pairs);
  for_versions.progress = {};
  pipeline::VersionsPipeline all_versions(std::move(for_versions), versions);
  const auto run = [&](const ManifestJob& next) {
    return run_job({pipeline, all_versions, kept, listener}, next);
  };
  for_all_jobs(jobs, run, [&](const PairMessages& messages) {
    report(messages, listener, counts);
    progress.advance();
  });
  return counts;
}

}  // namespace sejajar::batch
