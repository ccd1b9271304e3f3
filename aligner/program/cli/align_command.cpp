#include <sejajar/error.h>

#include "exchange/report/json_summary.h"
#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/inspected.h"
#include "program/cli/messages.h"
#include "program/cli/progress_bar.h"
#include "program/cli/settings.h"
#include "program/pipeline/pair.h"

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
  batch::Settings settings = settings_of(arguments);
  settings.progress = [&bar](double share) { bar.show(share); };
  batch::PairRunner runner(std::move(settings));
  const batch::Job job = {arguments.files[0],        arguments.files[1],
                          arguments.output,          arguments.source_language,
                          arguments.target_language, arguments.source_vectors,
                          arguments.target_vectors};
  std::vector<std::string> notes;
  batch::AlignedPair pair = runner.run(job, notes);
  bar.hide();
  tell_notes(arguments, notes);
  if (arguments.json) {
    io::write_standard_output(
        report::pair_json({pair.documents, pair.alignment, pair.written, job.output}));
  }
  if (!arguments.report.empty()) {
    io::write_output(arguments.report, report::report_page({inspected(runner, std::move(pair))},
                                                           facts_of(arguments)));
  }
  return kDone;
}

}  // namespace sejajar::cli
