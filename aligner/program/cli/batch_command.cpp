#include "exchange/report/json_summary.h"
#include "ground/files/output_file.h"
#include "program/batch/run.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/progress_bar.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

std::string record_of(const batch::PairOutcome& outcome) {
  const pipeline::Job& job = outcome.job;
  if (outcome.pair == nullptr) {
    return report::failure_json({job.source, job.target, job.output, outcome.failure});
  }
  const pipeline::AlignedPair& pair = *outcome.pair;
  return report::pair_json({pair.documents, pair.alignment, pair.written->report, job.output});
}

}  // namespace

int run_batch(const Arguments& arguments) {
  ProgressBar bar(arguments);
  const pipeline::PipelineOptions options = settings_of(arguments);
  std::vector<std::string> records;
  batch::Listener listener;
  listener.describe = [&](const batch::PairOutcome& outcome) {
    batch::PairMessages messages =
        pair_messages(outcome, arguments.files[0], options, note_options(arguments));
    if (arguments.json) messages.record = record_of(outcome);
    return messages;
  };
  listener.print = [&](const batch::PairMessages& messages) {
    bar.hide();
    tell_notes(arguments, messages.notes);
    if (!messages.failure.empty()) tell(arguments.command, messages.failure);
    if (arguments.json) records.push_back(messages.record);
  };
  listener.progress = [&](double share) { bar.show(share); };
  const batch::BatchReport report = batch::run_manifest(arguments.files[0], options, listener);
  bar.hide();
  tell_notes(arguments, {std::to_string(report.done) + " pairs aligned, " +
                         std::to_string(report.failed) + " failed"});
  if (arguments.json) {
    io::write_standard_output(report::batch_json(report.done, report.failed, records));
  }
  return report.failed == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
