// Each thread takes the next pair of the manifest when it is done with one, so that a slow pair
// holds up no other. What there is to say of a pair waits until all before it have been said.

#include "program/batch/run.h"

#include <sejajar/error.h>

#include <map>
#include <optional>

#include "language/analyze/analysis.h"
#include "language/identify/language.h"
#include "language/lexicon/corpus.h"
#include "program/batch/in_order.h"

namespace sejajar::batch {

namespace {

/// Runs `task(job)` for all jobs of the manifest, in parallel, and `done(result)` in their order.
template <class Task, class Done>
void for_all_jobs(const std::string& path, const Task& task, const Done& done) {
  ManifestReader reader(path);
  for_all_in_order([&] { return reader.next(); }, task, done);
}

/// What there is to say of one pair.
struct Saying {
  std::vector<std::string> notes;
  std::string failure;  // empty if it was aligned
  std::string record;
};

/// Counts pairs as they are done and tells what share that is.
class Done {
 public:
  Done(const ProgressListener& progress, std::size_t all) : progress_(progress), all_(all) {}

  void add() {
    ++done_;
    if (progress_) progress_(static_cast<double>(done_) / static_cast<double>(all_));
  }

 private:
  const ProgressListener& progress_;
  std::size_t all_;
  std::size_t done_ = 0;
};

/// Learns a lexicon of each pair of languages from all pairs that can be aligned; the others have
/// their turn to fail later.
LearntLexicons learn_from_all(const std::string& path, PairRunner& runner, Done& done) {
  std::map<std::pair<std::string, std::string>, lexicon::Corpus> corpora;
  const auto align = [&](const ManifestJob& next) -> std::optional<AlignedPair> {
    std::vector<std::string> unsaid;
    try {
      return runner.align_pair(next.job, unsaid);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kModel) throw;
      return std::nullopt;
    }
  };
  for_all_jobs(path, align, [&](const std::optional<AlignedPair>& pair) {
    done.add();
    if (!pair) return;
    const std::pair languages(text::base_language(pair->documents.source.language),
                              text::base_language(pair->documents.target.language));
    corpora[languages].add(analyze::analyze(pair->documents), pair->alignment);
  });
  LearntLexicons learnt;
  for (const auto& [languages, corpus] : corpora) {
    lexicon::Lexicon lexicon = corpus.learn(runner.lexicon_for(languages.first, languages.second));
    lexicon.source.language = languages.first;
    lexicon.target.language = languages.second;
    learnt[languages] = std::make_shared<const lexicon::Lexicon>(std::move(lexicon));
  }
  return learnt;
}

/// Runs one job; the user's own notes stand behind its place in the manifest.
Saying run_job(PairRunner& runner, const ManifestJob& next, const std::string& path,
               const Listener& listener) {
  const std::string place = path + ":" + std::to_string(next.line) + ": ";
  Saying saying;
  PairOutcome outcome;
  std::optional<AlignedPair> pair;
  try {
    std::vector<std::string> notes;
    pair = runner.run(next.job, notes);
    outcome.pair = &*pair;
    for (const std::string& note : notes) saying.notes.push_back(place + note);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::kModel) throw;
    outcome.failure = error.what();
    saying.failure = place + error.what();
  }
  if (listener.record) saying.record = listener.record(next, outcome);
  return saying;
}

}  // namespace

BatchReport run_manifest(const std::string& path, const Settings& settings,
                         const Listener& listener) {
  PairRunner runner(settings);
  const std::size_t pairs = check_manifest(path);
  const bool learns = settings.options.learn.from == LearnFrom::kBatch;
  Done done(listener.progress, learns ? 2 * pairs : pairs);
  if (learns) runner.use(learn_from_all(path, runner, done));
  BatchReport report;
  const auto run = [&](const ManifestJob& next) { return run_job(runner, next, path, listener); };
  for_all_jobs(path, run, [&](const Saying& saying) {
    for (const std::string& note : saying.notes) listener.note(note);
    if (!saying.failure.empty()) listener.failure(saying.failure);
    if (listener.recorded) listener.recorded(saying.record);
    ++(saying.failure.empty() ? report.done : report.failed);
    done.add();
  });
  return report;
}

}  // namespace sejajar::batch
