#include <sejajar/error.h>

#include <algorithm>

#include "ground/files/failure.h"
#include "ground/files/output_file.h"
#include "ground/text/number_format.h"
#include "program/cli/manifest_texts.h"
#include "program/cli/notes.h"
#include "program/cli/terminal.h"

namespace sejajar::cli {
namespace {

struct ReportOptions {
  std::string output = "-";
  TextPlaces list;
  AligningOptions aligning;
  VersionsOptions versions;
};

void add_flags(FlagTable& flags, ReportOptions& options) {
  add_output(flags, options.output);
  add_text_places(flags, "show", options.list);
  add_aligning(flags, options.aligning);
  add_versions(flags, options.versions);
}

report::PairView shown_pair(const Invocation& invocation, pipeline::Pipeline& pipeline,
                            const pipeline::Job& job, bool timing) {
  pipeline::AlignedPair pair = pipeline.align(job);
  print_pair_notes(invocation, pipeline, pair, timing);
  return inspected_view(pipeline, std::move(pair));
}

/// Shows the texts of a manifest; those that fail are left out.
int run_manifest(const Invocation& invocation, const ReportOptions& options) {
  check_manifest_options(options.versions);
  ManifestTexts texts(invocation, options.list, options.aligning, options.versions);
  std::vector<report::AlignmentView> views;
  int exit_code = texts.has_problems() ? kInputFailed : kDone;
  ProgressBar bar(invocation);
  for (std::size_t k = 0; k < texts.size(); ++k) {
    try {
      Aligned aligned = texts.align(k);
      bar.hide();
      exit_code = std::max(exit_code, texts.print_notes(aligned));
      views.push_back(view_of(texts.pairs(), std::move(aligned)));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::kUsage) throw;
      bar.hide();
      print_message(invocation.command, placed(texts.place(k), error.what()));
    } catch (...) {
      bar.hide();
      print_message(invocation.command, placed(texts.place(k), files::failure_message()));
    }
    bar.show({static_cast<double>(k + 1) / static_cast<double>(texts.size()), k + 1, texts.size()});
  }
  bar.hide();
  if (views.empty()) throw nothing_to_show(options.list);
  files::write_output(options.output, report::report_page(views, report_facts(options.aligning)));
  return views.size() < texts.size() ? kInputFailed : exit_code;
}

/// Whether `documents` look like several pairs: their languages alternate.
bool alternate(const std::vector<Document>& documents) {
  for (std::size_t k = 2; k < documents.size(); ++k)
    if (documents[k].language != documents[k - 2].language) return false;
  return documents.size() > 3 && documents.size() % 2 == 0;
}

int show_versions(const Invocation& invocation, const ReportOptions& options) {
  auto [versions, exit_code] =
      run_versions(invocation, options.versions, options.aligning, options.output);
  if (alternate(versions.documents)) {
    print_notes(invocation, {text::counted(versions.documents.size(), "file") +
                             " are versions of one text, not pairs; for several pairs, give "
                             "a manifest with --pairs"});
  }
  files::write_output(options.output, report::report_page({versions_view(std::move(versions))},
                                                          report_facts(options.aligning)));
  return exit_code;
}

int run_pair(const Invocation& invocation, const ReportOptions& options) {
  check_two_texts(options.versions);
  AligningOptions aligning = options.aligning;
  aligning.languages = languages_of_two(aligning.languages, options.versions.languages);
  pipeline::Pipeline pipeline(pipeline_options(aligning));
  const pipeline::Job job = cli::job_of(invocation.files, 0, aligning, options.output);
  files::write_output(options.output,
                      report::report_page({shown_pair(invocation, pipeline, job, aligning.timing)},
                                          report_facts(aligning)));
  return kDone;
}

int run(const Invocation& invocation, const ReportOptions& options) {
  check_texts_or_list(invocation.files, options.list);
  if (!options.list.inputs.empty()) return run_manifest(invocation, options);
  return invocation.files.size() > 2 ? show_versions(invocation, options)
                                     : run_pair(invocation, options);
}

}  // namespace

Command report_command() {
  return {
      "report",
      "Align",
      "SOURCE TARGET [MORE]...",
      {0, kAnyNumber},
      "Writes an HTML page for viewing and reviewing alignments: of a pair, of all versions of a "
      "text, or of all texts of a manifest. It opens from disk and loads nothing.",
      {{"sejajar report a.en a.id -o a.html", "aligns a pair and writes its report"},
       {"sejajar report a.en a.id a.fr -o a.html", "shows three versions side by side"},
       {"sejajar report --pairs pairs.tsv -o pairs.html", "shows all texts of a manifest"}},
      with_options<ReportOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
