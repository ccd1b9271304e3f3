// Each thread or worker takes the next pair when it has finished one, so a slow pair delays no
// other. Messages about a pair wait until all pairs before it have been reported.

#include "program/batch/run.h"

#include <sejajar/error.h>

#include <filesystem>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "ground/files/temporary_file.h"
#include "program/batch/analysed_pairs.h"
#include "program/batch/clashes.h"
#include "program/batch/corpus_output.h"
#include "program/batch/in_order.h"
#include "program/batch/job_runner.h"
#include "program/batch/learning.h"

namespace sejajar::batch {
namespace {

using pipeline::Pipeline;
using pipeline::PipelineOptions;

/// Counts pairs that have been learnt from and that have ended, and reports progress.
class Progress {
 public:
  Progress(const Listener& listener, std::size_t pairs, bool learns)
      : listener_(listener), steps_(static_cast<double>((learns ? 2 : 1) * pairs)) {
    progress_.all = pairs;
  }

  void learnt() {
    ++learnt_;
    show();
  }

  void ended() {
    ++progress_.ended;
    show();
  }

 private:
  void show() {
    progress_.share = static_cast<double>(learnt_ + progress_.ended) / steps_;
    if (listener_.progress) listener_.progress(progress_);
  }

  const Listener& listener_;
  double steps_;
  std::size_t learnt_ = 0;
  RunProgress progress_;
};

/// Removes what killed runs have left beside the outputs of `jobs`.
void remove_left_files(const JobList& jobs) {
  std::set<std::string> folders;
  for (std::size_t k = 0; k < jobs.size(); ++k)
    folders.insert(std::filesystem::path(jobs[k].job.output).parent_path().string());
  for (const std::string& folder : folders) files::remove_left_files(folder);
}

bool learns(const RunOptions& options) {
  return options.pipeline.options.learn.from == LearnFrom::kBatch;
}

void check(const RunOptions& options) {
  if (learns(options) && (options.shard.count > 1 || options.journal || options.isolation.wanted))
    throw Error(ErrorKind::kUsage,
                "--learn batch learns from all pairs in one run and cannot be combined with "
                "--journal, --shard or --isolate; expected --lexicon with a lexicon from `sejajar "
                "learn lexicon`");
  if (options.deduplicate && (options.output.empty() || options.journal))
    throw Error(
        ErrorKind::kUsage,
        "--deduplicate-corpus needs one output for all pairs, without a journal; expected -o "
        "FILE, or --merge, which can drop them");
  if (options.pipeline.write.filter.precision && !options.output.empty() && options.journal)
    throw Error(
        ErrorKind::kUsage,
        "--precision needs the posteriors of all pairs, but an output with a journal grows; "
        "expected no --journal, or --precision with --merge");
  validate(options.pipeline);
}

/// Three versions of a text have other columns than pairs.
void refuse_versions(JobList& jobs) {
  for (const std::size_t k : jobs.with_versions())
    if (jobs[k].versions->versions.size() > 2)
      jobs.set_problem(k, "three or more versions of a text; expected -o FOLDER/, or two");
}

/// The walk of a batch.
class BatchRun {
 public:
  BatchRun(JobList jobs, const RunOptions& options, const Listener& listener)
      : options_(options), listener_(listener), jobs_(std::move(jobs)) {
    check(options);
    if (!options.output.empty()) refuse_versions(jobs_);
    settings_ = options.pipeline;
    settings_.guard = find_clashes(jobs_, options.pipeline.guard, options.pipeline.write);
    chosen_ = jobs_of(jobs_, options.shard);
    if (options.journal) open_journal();
    open_output();
  }

  BatchReport run() {
    PipelineOptions for_versions = settings_;
    for_versions.progress = {};
    Pipeline pipeline(settings_);
    pipeline::VersionsPipeline versions(std::move(for_versions), options_.versions);
    JobRunner runner(pipeline, versions, listener_);
    if (corpus_) runner.use(*corpus_);
    if (journal_ || options_.totals != nullptr) runner.keep_records();
    Progress progress(listener_, chosen_.size(), learns(options_));
    AnalysedPairs kept;
    if (learns(options_)) {
      pipeline.models().use(learn_from_all(jobs_, pipeline, kept, [&] { progress.learnt(); }));
      runner.use(kept);
    }
    run_all(runner, progress);
    if (output_) output_->finish();
    if (journal_) journal_->sync();
    if (deduplication_) counts_.repeated = deduplication_->dropped();
    counts_.left = static_cast<std::size_t>(chosen_.end() - next_);
    return counts_;
  }

 private:
  void open_journal() {
    JournalOptions journal = *options_.journal;
    journal.jobs = chosen_.size();
    journal_.emplace(journal);
    counts_.skipped = std::erase_if(chosen_, [&](const KeyedJob& job) {
      return is_done(jobs_[job.number], find(journal_->earlier(), job.key), options_.check);
    });
    settings_.write.creation_time = journal_->created();
    if (options_.output.empty()) remove_left_files(jobs_);
  }

  void open_output() {
    next_ = chosen_.begin();
    if (options_.output.empty()) return;
    if (settings_.write.filter.precision) counts_.precision = {*settings_.write.filter.precision};
    settings_.write.filter.precision.reset();  // it concerns the rows of all pairs together
    corpus_.emplace(options_.output, settings_.write);
    if (options_.deduplicate) deduplication_.emplace(*corpus_, kDeduplicationMemory);
    output_ = journal_
                  ? growing_output(options_.output, *corpus_, *journal_, options_.shard.number == 1)
                  : whole_output(options_.output, *corpus_);
    if (counts_.precision)
      output_ = precise_output(options_.output, *corpus_, std::move(output_), *counts_.precision);
  }

  std::optional<std::size_t> take() {
    const bool is_late = options_.stop_after.count() > 0 &&
                         std::chrono::steady_clock::now() - start_ >= options_.stop_after;
    if (next_ == chosen_.end() || is_late || (options_.stopped && options_.stopped()))
      return std::nullopt;
    return (next_++)->number;
  }

  void run_all(const JobRunner& runner, Progress& progress) {
    const auto report_job = [&](JobResult& result) {
      if (output_)
        output_->add(result.record,
                     deduplication_ ? deduplication_->unseen(result.rows) : result.rows);
      if (options_.totals != nullptr) options_.totals->add(result.record);
      report(result.messages, listener_, counts_);
      if (listener_.log) listener_.log(result.record);
      progress.ended();
    };
    const auto record = [&](const JobResult& result) {
      if (journal_ && !output_) journal_->add(result.record);
    };
    if (options_.isolation.wanted) {
      InOrder<JobResult> results;
      run_isolated(options_.isolation,
                   {[&] { return take(); }, [&](std::size_t job) { return runner.run(jobs_[job]); },
                    [&](std::size_t job, JobStatus status, const std::string& why) {
                      return runner.failed(jobs_[job], status, why);
                    },
                    [&](std::size_t number, JobResult result) {
                      record(result);
                      results.add(number, std::move(result), report_job);
                    }});
      return;
    }
    const auto run = [&](std::size_t job) {
      JobResult result = runner.run(jobs_[job]);
      record(result);
      return result;
    };
    for_all_in_order([&] { return take(); }, run, report_job);
  }

  static constexpr std::size_t kDeduplicationMemory = 1024;  // MiB

  const RunOptions& options_;
  const Listener& listener_;
  JobList jobs_;
  PipelineOptions settings_;
  std::vector<KeyedJob> chosen_;
  std::vector<KeyedJob>::iterator next_;
  std::optional<Journal> journal_;
  std::optional<CorpusFormat> corpus_;
  std::optional<Deduplication> deduplication_;
  std::unique_ptr<CorpusOutput> output_;
  BatchReport counts_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

BatchReport run_jobs(JobList jobs, const RunOptions& options, const Listener& listener) {
  return BatchRun(std::move(jobs), options, listener).run();
}

}  // namespace sejajar::batch
