#include <sejajar/error.h>

#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/notes.h"
#include "program/cli/pair_view.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {
namespace {

struct ReportOptions {
  std::string output = "-";
  AligningOptions aligning;
};

void add_flags(FlagTable& flags, ReportOptions& options) {
  add_output(flags, options.output);
  add_aligning(flags, options.aligning);
}

int run(const Invocation& invocation, const ReportOptions& options) {
  const std::vector<std::string>& files = invocation.files;
  if (files.size() % 2 != 0) {
    throw Error(ErrorKind::kUsage,
                std::to_string(files.size()) + " files; expected a target for every source");
  }
  check_report_file(options.output, files);
  pipeline::Pipeline pipeline(pipeline_options(options.aligning));
  std::vector<report::PairView> pairs;
  for (std::size_t k = 0; k < files.size(); k += 2) {
    pipeline::AlignedPair pair = pipeline.align(job_of(files, k, options.aligning, options.output));
    print_pair_notes(invocation, pipeline, pair, options.aligning.timing);
    pairs.push_back(inspected_view(pipeline, std::move(pair)));
  }
  files::write_output(options.output, report::report_page(pairs, report_facts(options.aligning)));
  return kDone;
}

}  // namespace

Command report_command() {
  return {"report",
          "Align",
          "SOURCE TARGET [SOURCE TARGET]...",
          {2, kAnyNumber},
          "Writes an HTML page for viewing and reviewing alignments. It shows one pair of texts or "
          "several, opens from disk and loads nothing.",
          {{"sejajar report a.en a.id -o a.html", "aligns a pair and writes its report"}},
          with_options<ReportOptions>(add_flags, run)};
}

}  // namespace sejajar::cli
