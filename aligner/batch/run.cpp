// Each thread takes the next pair of the manifest when it is done with one, so that a slow pair
// holds up no other. What there is to say of a pair waits until all before it have been said.

#include "batch/run.h"

#include <sejajar/error.h>

#include <map>
#include <optional>

#include "align/corpus.h"
#include "batch/in_order.h"
#include "batch/manifest.h"
#include "text/language.h"

namespace sejajar::batch {

namespace {

/// Runs `task(job)` for all jobs of the manifest, in parallel, and `done(result)` in their order.
template <class Task, class Done>
void for_all_jobs(const std::string& path, const Task& task, const Done& done) {
  ManifestReader reader(path);
  for_all_in_order([&] { return reader.next(); }, task, done);
}

/// What became of one pair.
struct Outcome {
  std::vector<std::string> notes;
  std::string failure;  // empty if it was aligned
};

/// Learns a lexicon of each pair of languages from all pairs that can be aligned; the others have
/// their turn to fail later.
LearntLexicons learn_from_all(const std::string& path, PairRunner& runner) {
  std::map<std::pair<std::string, std::string>, aligning::Corpus> corpora;
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
    if (!pair) return;
    const std::pair languages(text::base_language(pair->documents.source.language),
                              text::base_language(pair->documents.target.language));
    corpora[languages].add(pair->documents, pair->alignment);
  });
  LearntLexicons learnt;
  for (const auto& [languages, corpus] : corpora) {
    const auto known = runner.lexicon_for(languages.first, languages.second);
    model::StoredLexicon lexicon = corpus.learn(known.get());
    lexicon.source_language = languages.first;
    lexicon.target_language = languages.second;
    learnt[languages] = std::make_shared<const model::StoredLexicon>(std::move(lexicon));
  }
  return learnt;
}

}  // namespace

BatchReport run_manifest(const std::string& path, const Settings& settings,
                         const Listener& listener) {
  PairRunner runner(settings);
  check_manifest(path);
  if (settings.options.learn.from == "batch") runner.use(learn_from_all(path, runner));
  BatchReport report;
  const auto run = [&](const ManifestJob& next) {
    const std::string place = path + ":" + std::to_string(next.line) + ": ";
    Outcome outcome;
    try {
      for (const std::string& note : runner.run(next.job)) outcome.notes.push_back(place + note);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kModel) throw;
      outcome.failure = place + error.what();
    }
    return outcome;
  };
  for_all_jobs(path, run, [&](const Outcome& outcome) {
    for (const std::string& note : outcome.notes) listener.note(note);
    if (!outcome.failure.empty()) listener.failure(outcome.failure);
    ++(outcome.failure.empty() ? report.done : report.failed);
  });
  return report;
}

}  // namespace sejajar::batch
