// Each thread takes the next pair of the manifest when it has finished one, so a slow pair delays
// no other. Messages about a pair wait until all pairs before it have been reported.

#include "program/batch/run.h"

#include <sejajar/error.h>

#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "ground/files/temporary_file.h"
#include "program/batch/analysed_pairs.h"
#include "program/batch/clashes.h"
#include "program/batch/fingerprint.h"
#include "program/batch/in_order.h"
#include "program/batch/job_runner.h"
#include "program/batch/learning.h"

namespace sejajar::batch {
namespace {

using pipeline::Pipeline;

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

/// Removes what killed runs have left beside the outputs of `jobs`.
void remove_left_files(const JobList& jobs) {
  std::set<std::string> folders;
  for (std::size_t k = 0; k < jobs.size(); ++k)
    folders.insert(std::filesystem::path(jobs[k].job.output).parent_path().string());
  for (const std::string& folder : folders) files::remove_left_files(folder);
}

void check_learning(const RunOptions& options) {
  const bool partial = options.shard.count > 1 || options.journal;
  if (options.pipeline.options.learn.from != LearnFrom::kBatch || !partial) return;
  throw Error(
      ErrorKind::kUsage,
      "--learn batch learns from all pairs in one run and cannot be combined with --journal "
      "or --shard; expected --lexicon with a lexicon from `sejajar learn lexicon`");
}

/// Starts no job when the run has been stopped or its time is over.
class Stop {
 public:
  explicit Stop(const RunOptions& options) : options_(options) {}

  bool operator()() const {
    if (options_.stopped && options_.stopped()) return true;
    return options_.stop_after.count() > 0 &&
           std::chrono::steady_clock::now() - start_ >= options_.stop_after;
  }

 private:
  const RunOptions& options_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

BatchReport run_jobs(JobList jobs, const RunOptions& options, const Listener& listener) {
  const Stop stop(options);
  check_learning(options);
  validate(options.pipeline);
  pipeline::PipelineOptions for_pairs = options.pipeline;
  for_pairs.guard = find_clashes(jobs, options.pipeline.guard, options.pipeline.write);
  std::vector<KeyedJob> chosen = jobs_of(jobs, options.shard);
  BatchReport counts;
  std::optional<Journal> journal;
  if (options.journal) {
    JournalOptions journal_options = *options.journal;
    journal_options.jobs = chosen.size();
    journal.emplace(journal_options);
    counts.skipped = std::erase_if(chosen, [&](const KeyedJob& job) {
      return is_done(jobs[job.number], find(journal->earlier(), job.key), options.check);
    });
    for_pairs.write.creation_time = journal->created();
    remove_left_files(jobs);
  }
  pipeline::PipelineOptions for_versions = for_pairs;
  for_versions.progress = {};
  Pipeline pipeline(std::move(for_pairs));
  pipeline::VersionsPipeline versions(std::move(for_versions), options.versions);
  JobRunner runner(pipeline, versions, listener);
  if (journal) runner.keep_records();
  const bool learns = options.pipeline.options.learn.from == LearnFrom::kBatch;
  Progress progress(listener.progress, (learns ? 2 : 1) * chosen.size());
  AnalysedPairs kept;
  if (learns) {
    pipeline.models().use(learn_from_all(jobs, pipeline, kept, [&] { progress.advance(); }));
    runner.use(kept);
  }
  auto next = chosen.begin();
  const auto take = [&] { return next == chosen.end() || stop() ? nullptr : &*next++; };
  const auto run = [&](const KeyedJob& job) {
    JobResult result = runner.run(jobs[job.number]);
    if (journal) journal->add(result.record);
    return result;
  };
  for_all_in_order(take, run, [&](const JobResult& result) {
    report(result.messages, listener, counts);
    progress.advance();
  });
  counts.left = static_cast<std::size_t>(chosen.end() - next);
  if (journal) journal->sync();
  return counts;
}

}  // namespace sejajar::batch
