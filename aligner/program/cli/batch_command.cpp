#include <sejajar/error.h>

#include <fstream>
#include <optional>

#include "exchange/report/json_view.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "program/batch/batch_page.h"
#include "program/batch/dry_run.h"
#include "program/batch/merge.h"
#include "program/batch/run.h"
#include "program/batch/status.h"
#include "program/cli/batch_options.h"
#include "program/cli/notes.h"
#include "program/cli/pair_messages.h"
#include "program/cli/pair_view.h"
#include "program/cli/stop_signals.h"
#include "program/cli/terminal.h"

namespace sejajar::cli {
namespace {

std::string record_of(const batch::PairOutcome& outcome) {
  const pipeline::Job& job = outcome.job;
  if (outcome.pair == nullptr && outcome.versions == nullptr) {
    return report::failure_json({job.source, job.target, job.output, outcome.failure});
  }
  if (outcome.versions != nullptr) {
    return report::written_versions_json(versions_view(*outcome.versions),
                                         outcome.versions->written->report, job.output);
  }
  const pipeline::AlignedPair& pair = *outcome.pair;
  return report::pair_json({pair.documents, pair.alignment, pair.written->report, job.output});
}

int print_status(const BatchOptions& options) {
  const batch::BatchStatus status = batch::status_of(options.status);
  files::write_standard_output(batch::status_text(status));
  if (!options.statistics.empty())
    files::write_output(options.statistics, batch::totals_json(status.totals));
  if (!options.report.empty())
    files::write_output(options.report, batch::batch_page(options.status, options.report));
  return status.is_complete() ? kDone : kInputFailed;
}

int merge_shards(const Invocation& invocation, const BatchOptions& options) {
  if (options.output.empty())
    throw Error(ErrorKind::kUsage, "--merge needs an output; expected -o FILE");
  batch::MergeOptions settings = {options.output, write_options(options.writing),
                                  options.deduplicate_corpus};
  settings.write.creation_time = creation_time();
  const batch::MergeReport report = batch::merge(options.merge, settings);
  std::string note = text::counted(report.jobs, "pair") + " merged, " +
                     std::to_string(report.missing) + " missing";
  if (options.deduplicate_corpus)
    note += "; " + text::counted(report.dropped, "repeated row") + " dropped";
  if (report.precision) note += "; " + precision_note(*report.precision);
  if (report.was_full) note += " (memory was full: some may be left)";
  print_notes(invocation, {note});
  return report.missing == 0 || options.allow_failed ? kDone : kInputFailed;
}

/// The file of --log.
class LogFile {
 public:
  explicit LogFile(const std::string& path) {
    if (!path.empty()) file_.emplace(path, std::ios::binary | std::ios::trunc);
  }

  void add(const batch::JobRecord& record) {
    if (file_) *file_ << batch::line_of(record) << std::flush;
  }

 private:
  std::optional<std::ofstream> file_;
};

/// Prints, logs and collects what a run reports about its pairs.
class RunReporter {
 public:
  /// All must outlive this; `pipeline` are the options that pairs are aligned with.
  RunReporter(const Invocation& invocation, const BatchOptions& options,
              const pipeline::PipelineOptions& pipeline)
      : invocation_(invocation),
        options_(options),
        pipeline_(pipeline),
        bar_(invocation),
        printer_(invocation),
        log_(options.log) {
    // Pairs in folders have no line, so messages name their sources.
    if (invocation.files.size() == 1 && options.pattern.empty())
      name_ = files::name_of(invocation.files[0]);
  }

  /// Returns the functions for run_jobs(), which refer to this.
  batch::Listener listener() {
    batch::Listener listener;
    listener.describe = [this](const batch::PairOutcome& outcome) {
      const NoteOptions wanted = {invocation_.verbose, options_.aligning.timing};
      batch::PairMessages messages = pair_messages(outcome, name_, pipeline_, wanted);
      if (options_.json) messages.record = record_of(outcome);
      return messages;
    };
    listener.progress = [this](const batch::RunProgress& progress) { bar_.show(progress); };
    listener.print = [this](const batch::PairMessages& messages) {
      bar_.hide();
      printer_.print(messages);
      if (options_.json) records_.push_back(messages.record);
    };
    listener.log = [this](const batch::JobRecord& record) { log_.add(record); };
    return listener;
  }

  void hide_bar() { bar_.hide(); }

  /// Returns the records of all pairs as JSON, in order, with the sums of `report`.
  std::string json(const batch::BatchReport& report) const {
    return report::batch_json(report.done, report.failed, records_);
  }

 private:
  const Invocation& invocation_;
  const BatchOptions& options_;
  const pipeline::PipelineOptions& pipeline_;
  std::string name_;  // of the manifest; "" for folders
  ProgressBar bar_;
  MessagePrinter printer_;
  LogFile log_;
  std::vector<std::string> records_;
};

int run(const Invocation& invocation, const BatchOptions& options) {
  if (!options.merge.empty()) return merge_shards(invocation, options);
  if (!options.status.empty()) return print_status(options);
  if (invocation.files.empty())
    throw Error(ErrorKind::kUsage, "no file given; expected `sejajar batch INPUT [TARGET]`");
  batch::RunOptions settings = run_options(invocation, options);
  const LanguagePair& languages = options.aligning.languages;
  check_both(languages);
  batch::JobList jobs = jobs_of(invocation.files, options.pattern,
                                {batch::OutputNames(options.output, options.writing.write.format),
                                 languages.source, languages.target});
  print_notes(invocation, jobs.notes);
  if (options.dry_run || options.plan > 0) {
    files::write_standard_output(options.dry_run ? batch::dry_run(std::move(jobs), settings)
                                                 : batch::shard_table(jobs, options.plan));
    return kDone;
  }
  RunReporter reporter(invocation, options, settings.pipeline);
  batch::Totals totals;
  if (!options.statistics.empty() || !options.log.empty()) settings.totals = &totals;
  const StopSignals signals;
  settings.stopped = [] { return StopSignals::received() != 0; };
  const batch::BatchReport report = batch::run_jobs(std::move(jobs), settings, reporter.listener());
  reporter.hide_bar();
  int exit_code = print_counts(invocation, report);
  if (options.allow_failed && report.left == 0) exit_code = kDone;
  if (!options.statistics.empty()) {
    if (!options.journal.empty()) totals = batch::status_of({options.journal}).totals;
    files::write_output(options.statistics, batch::totals_json(totals));
  }
  if (options.json) files::write_standard_output(reporter.json(report));
  const int signal = StopSignals::received();
  return signal != 0 ? kEndedBySignal + signal : exit_code;
}

}  // namespace

Command batch_command() {
  return {
      "batch",
      "Align",
      "INPUT [TARGET]",
      {0, 2},
      "Aligns many pairs: INPUT and TARGET are two folders whose files have the same names, or two "
      "patterns such as 'en/*.txt'; or INPUT is a folder, with --pattern; or a manifest, - for "
      "standard input: tab-separated columns source, target, output and, optionally, id, "
      "source_language, target_language, source_embeddings, target_embeddings under a header, or "
      "source, target, output, source_language, target_language, the last ones optional, without "
      "one; or, for all versions of a text in each row, output, version as often as needed and, "
      "optionally, languages and pairs; or, for one version in each row, group, path, output and, "
      "optionally, language and pairs: the rows of a group are aligned together.",
      {{"sejajar batch en id -o out/", "aligns en/a.txt with id/a.txt, and so on"},
       {"sejajar batch pairs.tsv --presegmented", "aligns every pair of the manifest"},
       {"sejajar batch pairs.tsv --journal run.jsonl --resume",
        "goes on where an earlier run has ended, or begins"},
       {"sejajar batch pairs.tsv --learn batch", "learns one lexicon from all pairs first"}},
      with_options<BatchOptions>(add_batch_flags, run)};
}

}  // namespace sejajar::cli
