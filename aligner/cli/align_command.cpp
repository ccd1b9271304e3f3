#include "batch/pair.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/settings.h"

namespace sejajar::cli {

int run_align(const Arguments& arguments) {
  batch::PairRunner runner(settings_of(arguments));
  const batch::Job job = {arguments.files[0],        arguments.files[1],
                          arguments.output,          arguments.source_language,
                          arguments.target_language, arguments.source_vectors,
                          arguments.target_vectors};
  for (const std::string& note : runner.run(job)) {
    if (!arguments.quiet) tell(arguments.command, note);
  }
  return kDone;
}

}  // namespace sejajar::cli
