#include <sejajar/error.h>

#include "exchange/report/json_summary.h"
#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/inspected.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/progress_bar.h"
#include "program/cli/settings.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {
namespace {

/// A summary has standard output for itself.
void check_outputs(const Arguments& arguments) {
  if (!arguments.report.empty()) {
    check_report_file(arguments.report, {arguments.files[0], arguments.files[1], arguments.output});
  }
  if (!arguments.json) return;
  for (const auto& [flag, path] :
       {std::pair("--output", arguments.output), std::pair("--report", arguments.report)}) {
    if (path != "-") continue;
    throw Error(ErrorKind::kUsage, std::string("--json and ") + flag +
                                       " - both write to standard output; expected " + flag +
                                       " FILE");
  }
}

}  // namespace

int run_align(const Arguments& arguments) {
  check_outputs(arguments);
  ProgressBar bar(arguments);
  pipeline::PipelineOptions options = settings_of(arguments);
  options.progress = [&bar](double share) { bar.show(share); };
  pipeline::Pipeline pipeline(std::move(options));
  const pipeline::Job job = {arguments.files[0],        arguments.files[1],
                             arguments.output,          arguments.source_language,
                             arguments.target_language, arguments.source_vectors,
                             arguments.target_vectors};
  pipeline::AlignedPair pair = pipeline.run(job);
  bar.hide();
  tell_notes(arguments, pair_notes(pair, pipeline.options(), note_options(arguments)));
  if (arguments.json) {
    io::write_standard_output(
        report::pair_json({pair.documents, pair.alignment, pair.written->report, job.output}));
  }
  if (!arguments.report.empty()) {
    io::write_output(arguments.report, report::report_page({inspected(pipeline, std::move(pair))},
                                                           facts_of(arguments)));
  }
  return kDone;
}

}  // namespace sejajar::cli
