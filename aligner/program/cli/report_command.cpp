// `sejajar report`: every pair is aligned and inspected, then all go on one page.

#include <sejajar/error.h>

#include "exchange/report/report.h"
#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/inspected.h"
#include "program/cli/messages.h"
#include "program/cli/notes.h"
#include "program/cli/settings.h"
#include "program/pipeline/pipeline.h"

namespace sejajar::cli {

int run_report(const Arguments& arguments) {
  const std::vector<std::string>& files = arguments.files;
  if (files.size() % 2 != 0) {
    throw Error(ErrorKind::kUsage,
                std::to_string(files.size()) + " files; expected a target for every source");
  }
  check_report_file(arguments.output, files);
  pipeline::Pipeline pipeline(settings_of(arguments));
  std::vector<report::PairView> pairs;
  for (std::size_t k = 0; k < files.size(); k += 2) {
    const pipeline::Job job = {files[k],
                               files[k + 1],
                               arguments.output,
                               arguments.source_language,
                               arguments.target_language,
                               arguments.source_vectors,
                               arguments.target_vectors};
    pipeline::AlignedPair pair = pipeline.align(job);
    tell_notes(arguments, pair_notes(pair, pipeline.options(), note_options(arguments)));
    pairs.push_back(inspected(pipeline, std::move(pair)));
  }
  io::write_output(arguments.output, report::report_page(pairs, facts_of(arguments)));
  return kDone;
}

}  // namespace sejajar::cli
