// `sejajar report`: every pair is aligned and inspected, then all go on one page.

#include <sejajar/error.h>

#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/inspected.h"
#include "program/cli/messages.h"
#include "program/cli/settings.h"
#include "program/pipeline/pair.h"

namespace sejajar::cli {

int run_report(const Arguments& arguments) {
  const std::vector<std::string>& files = arguments.files;
  if (files.size() % 2 != 0) {
    throw Error(ErrorKind::kUsage,
                std::to_string(files.size()) + " files; expected a target for every source");
  }
  check_report_file(arguments.output, files);
  batch::PairRunner runner(settings_of(arguments));
  std::vector<std::string> notes;
  std::vector<report::PairView> pairs;
  for (std::size_t k = 0; k < files.size(); k += 2) {
    const batch::Job job = {files[k],
                            files[k + 1],
                            arguments.output,
                            arguments.source_language,
                            arguments.target_language,
                            arguments.source_vectors,
                            arguments.target_vectors};
    pairs.push_back(inspected(runner, runner.align_pair(job, notes)));
  }
  tell_notes(arguments, notes);
  io::write_output(arguments.output, report::report_page(pairs, facts_of(arguments)));
  return kDone;
}

}  // namespace sejajar::cli
