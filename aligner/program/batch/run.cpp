// Each thread takes the next pair of the manifest when it has finished one, so a slow pair delays
// no other. Messages about a pair wait until all pairs before it have been reported.

#include "program/batch/run.h"

#include <sejajar/error.h>

#include <map>
#include <optional>

#include "language/analyze/analysis.h"
#include "language/identify/language.h"
#include "language/lexicon/corpus.h"
#include "language/lexicon/lexicons.h"
#include "program/batch/in_order.h"
#include "program/batch/manifest.h"

namespace sejajar::batch {
namespace {

using pipeline::AlignedPair;
using pipeline::LearntLexicons;
using pipeline::Pipeline;

/// Runs `task(job)` for all jobs of the manifest, in parallel, and `done(result)` in their order.
template <class Task, class Done>
void for_all_jobs(const std::string& path, const Task& task, const Done& done) {
  ManifestReader reader(path);
  for_all_in_order([&] { return reader.next(); }, task, done);
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
  return {text::base_language(pair.source.language), text::base_language(pair.target.language)};
}

/// Learns a lexicon per pair of languages from all pairs that can be aligned; the other pairs are
/// reported when they fail again.
LearntLexicons learn_from_all(const std::string& path, Pipeline& pipeline, Progress& progress) {
  std::map<std::pair<std::string, std::string>, lexicon::Corpus> corpora;
  const auto align = [&](const ManifestJob& next) -> std::optional<AlignedPair> {
    if (!next.problem.empty()) return std::nullopt;
    try {
      return pipeline.align(next.job);
    } catch (const Error&) {
      return std::nullopt;
    }
  };
  for_all_jobs(path, align, [&](const std::optional<AlignedPair>& pair) {
    progress.advance();
    if (pair)
      corpora[languages_of(pair->documents)].add(analyze::analyze(pair->documents),
                                                 pair->alignment);
  });
  LearntLexicons learnt;
  for (const auto& [languages, corpus] : corpora) {
    const Models models = pipeline.models().get(languages.first, languages.second);
    lexicon::Lexicon lexicon =
        corpus.learn(models.lexicons().find(languages.first, languages.second));
    lexicon.source.language = languages.first;
    lexicon.target.language = languages.second;
    learnt[languages] = std::make_shared<const lexicon::Lexicon>(std::move(lexicon));
  }
  return learnt;
}

PairMessages run_job(Pipeline& pipeline, const ManifestJob& next, const Listener& listener) {
  PairOutcome outcome = {next.line, next.job, nullptr, next.problem};
  std::optional<AlignedPair> pair;
  try {
    if (next.problem.empty()) outcome.pair = &pair.emplace(pipeline.run(next.job));
  } catch (const Error& error) {
    outcome.failure = error.what();
  }
  return listener.describe(outcome);
}

}  // namespace

BatchReport run_manifest(const std::string& path, const pipeline::PipelineOptions& options,
                         const Listener& listener) {
  Pipeline pipeline(options);
  const std::size_t pairs = count_pairs(path);
  const bool learns = options.options.learn.from == LearnFrom::kBatch;
  Progress progress(listener.progress, learns ? 2 * pairs : pairs);
  if (learns) pipeline.models().use(learn_from_all(path, pipeline, progress));
  BatchReport counts;
  const auto run = [&](const ManifestJob& next) { return run_job(pipeline, next, listener); };
  for_all_jobs(path, run, [&](const PairMessages& messages) {
    report(messages, listener, counts);
    progress.advance();
  });
  return counts;
}

}  // namespace sejajar::batch
