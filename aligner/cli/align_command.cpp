#include "batch/pair.h"
#include "cli/commands.h"
#include "cli/inspected.h"
#include "cli/messages.h"
#include "cli/settings.h"
#include "io/output_file.h"
#include "report/report.h"

namespace sejajar::cli {

int run_align(const Arguments& arguments) {
  batch::PairRunner runner(settings_of(arguments));
  const batch::Job job = {arguments.files[0],        arguments.files[1],
                          arguments.output,          arguments.source_language,
                          arguments.target_language, arguments.source_vectors,
                          arguments.target_vectors};
  const bool reports = !arguments.report.empty();
  if (reports) check_report_file(arguments.report, {job.source, job.target, job.output});
  std::vector<std::string> notes;
  batch::AlignedPair pair = runner.run(job, notes);
  for (const std::string& note : notes) {
    if (!arguments.quiet) tell(arguments.command, note);
  }
  if (reports) {
    io::write_output(arguments.report, report::report_page({inspected(runner, std::move(pair))},
                                                           facts_of(arguments)));
  }
  return kDone;
}

}  // namespace sejajar::cli
