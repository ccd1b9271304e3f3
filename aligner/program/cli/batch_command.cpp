#include "exchange/report/json_summary.h"
#include "ground/files/output_file.h"
#include "program/batch/run.h"
#include "program/cli/commands.h"
#include "program/cli/messages.h"
#include "program/cli/progress_bar.h"
#include "program/cli/settings.h"

namespace sejajar::cli {
namespace {

std::string record_of(const batch::ManifestJob& next, const batch::PairOutcome& outcome) {
  const batch::Job& job = next.job;
  if (outcome.pair == nullptr) {
    return report::failure_json({job.source, job.target, job.output, outcome.failure});
  }
  const batch::AlignedPair& pair = *outcome.pair;
  return report::pair_json({pair.documents, pair.alignment, pair.written, job.output});
}

}  // namespace

int run_batch(const Arguments& arguments) {
  ProgressBar bar(arguments);
  std::vector<std::string> records;
  batch::Listener listener;
  listener.failure = [&](const std::string& message) {
    bar.hide();
    tell(arguments.command, message);
  };
  listener.note = [&](const std::string& message) {
    bar.hide();
    tell_notes(arguments, {message});
  };
  listener.progress = [&](double share) { bar.show(share); };
  if (arguments.json) {
    listener.record = record_of;
    listener.recorded = [&](const std::string& record) { records.push_back(record); };
  }
  const batch::BatchReport report =
      batch::run_manifest(arguments.files[0], settings_of(arguments), listener);
  bar.hide();
  tell_notes(arguments, {std::to_string(report.done) + " pairs aligned, " +
                         std::to_string(report.failed) + " failed"});
  if (arguments.json) {
    io::write_standard_output(report::batch_json(report.done, report.failed, records));
  }
  return report.failed == 0 ? kDone : kInputFailed;
}

}  // namespace sejajar::cli
