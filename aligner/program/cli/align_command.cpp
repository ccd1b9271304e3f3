#include <sejajar/error.h>

#include "exchange/report/json_view.h"
#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"
#include "program/cli/terminal.h"
#include "program/cli/version_options.h"

namespace sejajar::cli {
namespace {

struct AlignOptions {
  std::string output = "-";
  std::string report;  ///< "" for none
  bool json = false;
  WritingOptions writing;
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, AlignOptions& options) {
  add_output(flags, options.output);
  add_format(flags, options.writing.write.format);
  flags.text("report", "FILE", "also write an HTML report of the alignment", options.report)
      .writes()
      .common();
  flags.toggle("json", "print a summary as a JSON object on standard output; needs --output FILE",
               options.json);
  add_filters(flags, options.writing);
  add_aligning(flags, options.aligning);
  add_versions(flags, options.versions);
  flags
      .text("pairs", "PATH", "also write every pair, such as 'out/{a}-{b}.tsv'",
            options.versions.pairs)
      .common();
}

/// With --json, standard output is for the summary alone.
void check_outputs(const AlignOptions& options) {
  if (!options.json) return;
  for (const auto& [flag, path] :
       {std::pair("--output", options.output), std::pair("--report", options.report)}) {
    if (path != "-") continue;
    throw Error(ErrorKind::kUsage, std::string("--json and ") + flag +
                                       " - both write to standard output; expected " + flag +
                                       " FILE");
  }
}

/// Aligns three or more versions.
int run_versions(const Invocation& invocation, const AlignOptions& options) {
  check_outputs(options);
  ProgressBar bar(invocation);
  pipeline::PipelineOptions settings = pipeline_options(options.aligning, options.writing);
  settings.guard = invocation.guard;
  settings.progress = [&bar](double share) { bar.show(share); };
  const pipeline::VersionsJob job =
      versions_job(invocation.files, options.versions, options.aligning, options.output);
  pipeline::VersionsPipeline pipeline = versions_pipeline(std::move(settings), options.versions);
  pipeline::AlignedVersions versions = pipeline.run(job);
  bar.hide();
  const int exit_code =
      print_versions_notes(invocation, pipeline, versions, options.aligning.timing);
  const WriteReport written = versions.written->report;
  const report::VersionsView view = versions_view(std::move(versions));
  if (options.json) {
    files::write_standard_output(report::written_versions_json(view, written, options.output));
  }
  if (!options.report.empty()) {
    files::write_output(options.report,
                        report::report_page({view}, report_facts(options.aligning)));
  }
  return exit_code;
}

/// Aligns two texts.
int run_pair(const Invocation& invocation, const AlignOptions& options) {
  check_two_texts(options.versions);
  check_outputs(options);
  ProgressBar bar(invocation);
  pipeline::PipelineOptions settings = pipeline_options(options.aligning, options.writing);
  settings.guard = invocation.guard;
  settings.progress = [&bar](double share) { bar.show(share); };
  const pipeline::Job job = job_of(invocation.files, 0, options.aligning, options.output);
  pipeline::Pipeline pipeline(std::move(settings));
  pipeline::AlignedPair pair = pipeline.run(job);
  bar.hide();
  print_pair_notes(invocation, pipeline, pair, options.aligning.timing);
  if (options.json) {
    files::write_standard_output(
        report::pair_json({pair.documents, pair.alignment, pair.written->report, options.output}));
  }
  if (!options.report.empty()) {
    files::write_output(options.report,
                        report::report_page({inspected_view(pipeline, std::move(pair))},
                                            report_facts(options.aligning)));
  }
  return kDone;
}

int run(const Invocation& invocation, const AlignOptions& options) {
  if (invocation.files.size() > 2) return run_versions(invocation, options);
  AlignOptions two = options;
  two.aligning.languages = languages_of_two(options.aligning.languages, options.versions.languages);
  return run_pair(invocation, two);
}

}  // namespace

Command align_command() {
  return {"align",
          "Align",
          "SOURCE TARGET [MORE]...",
          {2, kAnyNumber},
          "Aligns the sentences of two texts, or of all versions of a text; - is standard input.",
          {{"sejajar align article.en.txt article.id.txt -o article.tmx",
            "splits both texts into sentences and writes a translation memory"},
           {"sejajar align --presegmented a.en a.id -o a.tsv --min-posterior 0.9",
            "aligns one sentence per line and drops uncertain beads"},
           {"sejajar align book.en.epub book.fr.docx -o book.tmx --report book.html",
            "also writes a page for reviewing the alignment"},
           {"sejajar align a.en.txt a.id.txt a.fr.txt -o a.tmx --pairs 'a.{a}-{b}.tsv'",
            "aligns three versions at once, and also writes each pair"},
           {"sejajar align a.txt b.txt --embed-command 'python3 embed.py' -o a.tsv",
            "also compares the sentence vectors that a program writes"}},
          with_options<AlignOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
