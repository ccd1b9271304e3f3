#include "exchange/report/json_view.h"
#include "ground/files/input_file.h"
#include "ground/files/output_file.h"
#include "program/batch/run.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {
namespace {

struct BatchOptions {
  bool json = false;
  WritingOptions writing;
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, BatchOptions& options) {
  flags.group("Output");
  add_format(flags, options.writing.write.format);
  flags.toggle("json", "print a summary as a JSON object on standard output", options.json)
      .common();
  add_filters(flags, options.writing);
  add_reading(flags, options.aligning.options, options.aligning.presegmented);
  add_models(flags, options.aligning.models);
  add_lexicon(flags, options.aligning);
  add_embed_command(flags, options.aligning);
  add_search(flags, options.aligning);
  flags.group("Rows of three or more versions");
  add_units(flags, options.versions);
}

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

int run(const Invocation& invocation, const BatchOptions& options) {
  ProgressBar bar(invocation);
  const std::string& manifest = invocation.files[0];
  const std::string name = files::name_of(manifest);
  pipeline::PipelineOptions settings = pipeline_options(options.aligning, options.writing);
  settings.guard = invocation.guard;
  std::vector<std::string> records;
  batch::Listener listener;
  listener.describe = [&](const batch::PairOutcome& outcome) {
    batch::PairMessages messages =
        pair_messages(outcome, name, settings, {invocation.verbose, options.aligning.timing});
    if (options.json) messages.record = record_of(outcome);
    return messages;
  };
  listener.print = [&](const batch::PairMessages& messages) {
    bar.hide();
    print_messages(invocation, messages);
    if (options.json) records.push_back(messages.record);
  };
  listener.progress = [&](double share) { bar.show(share); };
  const batch::BatchReport report =
      batch::run_manifest(manifest, settings, listener, version_options(options.versions));
  bar.hide();
  const int exit_code = print_counts(invocation, report);
  if (options.json) {
    files::write_standard_output(report::batch_json(report.done, report.failed, records));
  }
  return exit_code;
}

}  // namespace

Command batch_command() {
  return {
      "batch",
      "Align",
      "MANIFEST",
      {1, 1},
      "Aligns many pairs: MANIFEST, or - for standard input, has tab-separated columns under a "
      "header: source, target, output and, optionally, source_language, target_language, "
      "source_embeddings, target_embeddings; or, for all versions of a text in each row, output, "
      "version as often as needed and, optionally, languages and pairs; or, for one version in "
      "each row, group, path, output and, optionally, language and pairs: the rows of a group are "
      "aligned together.",
      {{"sejajar batch pairs.tsv --presegmented", "aligns every pair of the manifest"},
       {"sejajar batch pairs.tsv --learn batch", "learns one lexicon from all pairs first"}},
      with_options<BatchOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
